import type { MessageId } from '../i18n/catalogue';
import { Rich } from '../i18n/I18n';
import type { Values } from '../i18n/translator';
import { ExternalLink } from './ExternalLink';

interface LinkedProps {
  id: MessageId;
  values?: Values;
  /** Where each `<name>…</name>` of the message leads: a path of this site or another site's address. */
  links: Readonly<Record<string, string>>;
}

function linkTo(href: string) {
  return (text: string) =>
    href.startsWith('https://') ? (
      <ExternalLink href={href}>{text}</ExternalLink>
    ) : (
      <a href={href}>{text}</a>
    );
}

/** A message with links in it: `Read the <a>listing</a>.` */
export function Linked({ id, values, links }: LinkedProps) {
  const tags = Object.entries(links).map(([name, href]) => [name, linkTo(href)] as const);
  return <Rich id={id} {...(values && { values })} tags={Object.fromEntries(tags)} />;
}
