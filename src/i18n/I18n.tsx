import { createContext, createElement, Fragment, use, type ReactNode } from 'react';
import type { MessageId } from './catalogue';
import type { Translator, Values } from './translator';

export const I18nContext = createContext<Translator | null>(null);

export function I18nProvider({ i18n, children }: { i18n: Translator; children: ReactNode }) {
  return <I18nContext value={i18n}>{children}</I18nContext>;
}

/** @throws Error outside an `I18nProvider`. */
export function useI18n(): Translator {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider above it');
  return i18n;
}

interface RichProps {
  id: MessageId;
  values?: Values;
  /** What stands for `<name>…</name>` in the message. */
  tags: Readonly<Record<string, (children: string) => ReactNode>>;
}

/** A message with parts that are elements: `Read the <a>listing</a>.` */
export function Rich({ id, values, tags }: RichProps) {
  const { t } = useI18n();
  const nodes: ReactNode[] = [];
  let end = 0;
  const text = t(id, values);
  for (const found of text.matchAll(/<(\w+)>(.*?)<\/\1>/g)) {
    const [whole, name = '', inner = ''] = found;
    nodes.push(text.slice(end, found.index), tags[name]?.(inner) ?? inner);
    end = found.index + whole.length;
  }
  nodes.push(text.slice(end));
  // Spread as children: parts of one message never change order, so they need no keys.
  return createElement(Fragment, null, ...nodes);
}
