import { Component, type ErrorInfo, type ReactNode } from 'react';
import { I18nContext } from '../i18n/I18n';
import { Notice } from './Notice';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** What failed, in the reader's words: the name of the panel. */
  panel: string;
  /** It is round the whole page: nothing else is left standing, so the page is read anew, at its address. */
  whole?: boolean;
}

interface Faults {
  failed: boolean;
  /** How often so far. */
  times: number;
}

/** One per panel: a fault in one leaves the others standing and can be tried again; where that does not help, the page is read anew. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Faults> {
  static override contextType = I18nContext;
  declare context: React.ContextType<typeof I18nContext>;
  override state: Faults = { failed: false, times: 0 };

  static getDerivedStateFromError(): Partial<Faults> {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    this.setState(({ times }) => ({ times: times + 1 }));
    console.error(`${this.props.panel} failed`, error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed || !this.context) return this.props.children;
    const { t } = this.context;
    const reload = { label: t('load.reload'), run: () => location.reload() };
    if (this.props.whole) {
      return (
        <main>
          <Notice tone="problem" action={reload}>
            {t('app.failed')}
          </Notice>
        </main>
      );
    }
    const action =
      this.state.times > 1
        ? reload
        : { label: t('load.retry'), run: () => this.setState({ failed: false }) };
    return (
      <Notice tone="problem" action={action}>
        {t('app.panelFailed', { panel: this.props.panel })}
      </Notice>
    );
  }
}
