import type { Answers } from '../../atlas/answers';
import type { City } from '../../atlas/model';
import type { RecordDetail } from '../../atlas/details';
import type { Translator } from '../../i18n/translator';
import { oneLine, quoted, type Message } from '../../share/message/message';

/** A city's answers to be read by people; the file says the same to the editor's command. */
export function checkMessage(
  { t, word }: Pick<Translator, 't' | 'word'>,
  city: City,
  records: readonly RecordDetail[],
  { answers, added, data, date, from }: Answers,
): Message {
  const name = (id: string) => records.find((record) => record.id === id)?.name ?? id;
  const lines = [
    `${t('check.mail.city')} ${city.name} (${city.id})`,
    `${t('check.mail.data')} ${data}`,
    `${t('check.mail.date')} ${date}`,
  ];
  if (oneLine(from) !== '') lines.push(t('check.from'), quoted(oneLine(from)));
  for (const one of answers) {
    lines.push('', `${oneLine(name(one.record))} (${one.record})`);
    const verdict = t(`check.${one.answer}`);
    lines.push(one.answer === 'ended' ? `– ${verdict}, ${one.when}` : `– ${verdict}`);
    if (one.answer === 'changed') {
      lines.push(quoted(one.what));
      if (one.where !== '') lines.push(quoted(oneLine(one.where)));
    }
    if (one.answer === 'not-ours') lines.push(quoted(one.why));
  }
  for (const { name: called, practice, status, startYear, summary, source } of added) {
    const facts = [practice, word(`status.${status}`, status), startYear ?? ''];
    lines.push('', t('check.mail.added'), quoted(oneLine(called)));
    lines.push(facts.filter((fact) => fact !== '').join(', '), quoted(summary));
    lines.push(quoted([source.publisher, source.title, source.url].map(oneLine).join(', ')));
  }
  return { subject: t('check.mail.subject', { city: city.name }), text: lines.join('\n') };
}
