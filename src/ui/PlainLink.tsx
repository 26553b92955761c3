import type { ComponentProps } from 'react';
import { isPlainClick } from './click';

interface PlainLinkProps extends Omit<ComponentProps<'a'>, 'onClick'> {
  href: string;
  /** Done here instead of following the link, by a plain click; left out, it is a link and nothing else. */
  onPlainClick?: (() => void) | undefined;
}

/** A link to open or keep as an address, whose plain click changes what is shown in place. */
export function PlainLink({ href, onPlainClick, children, ...props }: PlainLinkProps) {
  return (
    <a
      href={href}
      {...props}
      onClick={(event) => {
        if (!onPlainClick || !isPlainClick(event)) return;
        event.preventDefault();
        onPlainClick();
      }}
    >
      {children}
    </a>
  );
}
