import { Component, type ErrorInfo, type ReactNode } from 'react';
import { I18nContext } from '../i18n/I18n';
import { Notice } from './Notice';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** What failed, in the reader's words: the name of the panel. */
  panel: string;
}

/** One per panel: a fault in one leaves the others standing and can be tried again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  static override contextType = I18nContext;
  declare context: React.ContextType<typeof I18nContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(`${this.props.panel} failed`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed || !this.context) return this.props.children;
    const { t } = this.context;
    return (
      <Notice
        tone="problem"
        action={{ label: t('load.retry'), run: () => this.setState({ failed: false }) }}
      >
        {t('app.panelFailed', { panel: this.props.panel })}
      </Notice>
    );
  }
}
