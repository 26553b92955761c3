import { fold } from '../../atlas/fold';
import { toolColumn } from './toolColumns';

/** More of a question is not kept. */
const longest = 1_000;

/** A column that is one option of a question with several. */
export interface Option {
  /** What columns of the same question have in common. */
  key: string;
  question: string;
  option: string;
  /** It is there for what people write themselves. */
  isText: boolean;
}

/**
 * Whose option a column is: `Q1[SQ001]` and `Q1[SQ001]. Question [Option]` of
 * LimeSurvey, `Question [Option]`, `Question – Option` and, of Qualtrics,
 * `Q1_2` with `Question - Option` below. Null if of none.
 */
export function optionOf(name: string, text: string): Option | null {
  const coded = /^(\w+)\[([^\]]+)\][.:]?\s+(.+)$/s.exec(name);
  if (coded) {
    const [, key = '', code = '', asked = ''] = coded;
    const [, question = asked, option = code] = /^(.+?)\s*\[([^\]]*)\]$/s.exec(asked) ?? [];
    return { key, question, option, isText: /^other$|comment$/i.test(code) };
  }
  const bracketed = /^(.+?)\s*\[([^\]]+)\]$/s.exec(name) ?? /^(.+) – (.+)$/s.exec(name);
  const found = bracketed ?? (/_\d+(_TEXT)?$/.test(name) ? /^(.+?) - (.+)$/s.exec(text) : null);
  if (!found) return null;
  const [, question = '', rest = ''] = found;
  const option = bracketed ? rest : rest.replace(/^Selected Choice - /, '');
  const isText = name.endsWith('_TEXT') || text.endsWith(' - Text') || option.endsWith('comment');
  return { key: question, question, option, isText };
}

/** Whether a program fills in a column, rather than somebody who answers. */
export function isTechnical(column: string): boolean {
  const name = fold(column).trim();
  if (toolColumn(name) === 'not a question') return true;
  return /^(start|user|base) ?(language|sprache)$|^languages?$|^(langue de depart|idioma (inicial|de inicio)|lingua di partenza|starttaal|lingua inicial|jezyk startowy)$|^(progress|finished|status|response type|total score|refurl|referrer url|version)$|^distribution ?channel$|\. (start language|last page|referrer url)$/.test(
    name,
  );
}

/**
 * A question without what a program sets before or behind it: `G01Q03. Is
 * there a lab?` in LimeSurvey, `Which labs? - Selected Choice` in Qualtrics.
 */
export function asAsked(text: string): string {
  return text
    .replace(/^[A-Za-z]+\d\w*(\[[^\]]*\])?[.:]\s+(?=\S)/, '')
    .replace(/ - Selected Choice$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}
