import type { City } from '../../atlas/model';
import type { Translator } from '../../i18n/translator';
import { oneLine, quoted, type Message } from '../../share/message/message';
import { paths } from '../../view/paths';

/** What a correction is about: the atlas, a city, or one of its records. */
export interface Subject {
  city: City | null;
  /** The id that the address names; what it is called, where the atlas has it. */
  record: { id: string; name: string | null } | null;
  /** Version of the data that the reader saw. */
  version: string;
}

/** What the reader has written. */
export interface Correction {
  what: string;
  where: string;
  name: string;
}

/** The correction as a message, in the language of the page; the reader's words are marked as hers. */
export function correctionMessage(
  { t, path }: Pick<Translator, 't' | 'path'>,
  { city, record, version }: Subject,
  { what, where, name }: Correction,
  origin: string,
): Message {
  const called = record && (record.name ?? record.id);
  const about = [called, city?.name].flatMap((part) => (part ? [part] : [])).join(', ');
  const page = path(city ? paths.city(city.id) : paths.home);
  const address = `${origin}${page}${record ? `#${encodeURIComponent(record.id)}` : ''}`;
  const lines = [
    ...(city ? [`${t('correct.city')} ${city.name} (${city.id})`] : []),
    ...(record
      ? [`${t('correct.record')} ${oneLine(record.name ?? '')} (${oneLine(record.id)})`]
      : []),
    `${t('correct.address')} ${address}`,
    `${t('correct.version')} ${version}`,
    '',
    t('correct.what'),
    quoted(what),
  ];
  const more = [
    [t('correct.where'), where],
    [t('correct.name'), name],
  ] as const;
  for (const [label, text] of more) {
    if (oneLine(text) !== '') lines.push('', label, quoted(oneLine(text)));
  }
  const subject = about === '' ? t('correct.subject.atlas') : t('correct.subject', { about });
  return { subject: oneLine(subject), text: lines.join('\n') };
}
