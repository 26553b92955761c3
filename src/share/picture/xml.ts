const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of characters, two non-characters. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A number as short as a picture needs it. */
export function short(value: number): string {
  return String(+value.toFixed(2));
}

/** An element; `inner` is markup, attribute values are escaped. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const text = typeof value === 'number' ? short(value) : (value ?? '');
      return ` ${key}="${escapeXml(text)}"`;
    })
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A named layer: Inkscape reads its label, Illustrator its id. */
export function layer(id: string, label: string, inner: string, more: Attributes = {}): string {
  const attributes = { id, 'inkscape:groupmode': 'layer', 'inkscape:label': label, ...more };
  return inner === '' ? '' : `\n${element('g', attributes, inner)}`;
}

/** Semibold text: some programs know it as a weight, others as a typeface of its own. */
export const semibold = {
  'font-weight': 600,
  'font-family': "'Noto Sans SemiBold', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
} as const;
