import type { ReactNode } from 'react';
import { useI18n } from '../i18n/I18n';
import { PlainLink } from '../ui/PlainLink';
import { formatView } from './codec';
import { paths } from './paths';
import { setView, useView } from './store';
import type { View } from './view';

interface ViewLinkProps {
  /** What it changes of the view. */
  change: Partial<View>;
  /** It is what is shown now. */
  current?: boolean;
  children: ReactNode;
}

/** A way to another view of the map: changed in place by a plain click, and a link to open or keep as an address. */
export function ViewLink({ change, current = false, children }: ViewLinkProps) {
  const { path } = useI18n();
  const view = useView();
  return (
    <PlainLink
      href={path(paths.home) + formatView({ ...view, ...change })}
      aria-current={current ? 'true' : undefined}
      onPlainClick={() => setView(change)}
    >
      {children}
    </PlainLink>
  );
}
