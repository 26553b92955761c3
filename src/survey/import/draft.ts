import { fold, wordsOf } from '../../atlas/fold';
import { headerOf, headerRows, namesOf, textsOf } from './header';
import type { Mapping, Question } from './mapping';
import type { Match } from './matchCity';
import { personalIn, type Personal } from './personal';

/** More different answers than this in a column are no choice between answers. */
const mostAnswers = 12;
/** Signs that stand between several answers in one cell. */
const separators = [';', '|', ', '] as const;
/** What stands in a column of its own where its answer was given; and where not. */
const chosen = ['Yes', 'yes', 'Y', '1', 'Checked', 'TRUE', 'Selected', 'x', 'X'];
const notChosen = ['No', 'no', 'N', '0', 'Unchecked', 'FALSE', 'Not Selected', ''];

const partsOf = (cells: readonly string[], separator: string): string[] => [
  ...new Set(cells.flatMap((cell) => cell.split(separator).map((part) => part.trim()))),
];

/** What stands between several answers in one cell. A comma may also belong to an answer: "Yes, in part". */
function separatorOf(filled: readonly string[]): string | undefined {
  return separators.find(
    (sign) =>
      filled.some((cell) => cell.includes(sign)) &&
      (sign !== ', ' || partsOf(filled, sign).length <= filled.length),
  );
}

/** A mapping that runs as it is, and what it leaves out. */
export interface Draft {
  mapping: Mapping;
  leftOut: readonly { column: string; why: Personal | 'not a question' }[];
}

interface Facts {
  practices: readonly { id: string; label: string }[];
  match: (name: string, country: string) => Match;
}

function slug(text: string, taken: Set<string>): string {
  const plain =
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'q';
  let id = plain;
  for (let again = 2; taken.has(id); again++) id = `${plain}-${again}`;
  taken.add(id);
  return id;
}

/** The practice whose name shares most words with a question, if they are two at least, or all of its name. */
function practiceIn(text: string, practices: Facts['practices']): string | null {
  const asked = new Set(wordsOf(text));
  const ranked = practices
    .map(({ id, label }) => {
      const words = wordsOf(label).filter((word) => word.length > 2 && word !== 'and');
      const shared = words.filter((word) => asked.has(word)).length;
      return { id, shared, whole: shared === words.length };
    })
    .filter(({ shared, whole }) => shared >= 2 || (whole && shared > 0))
    .sort((a, b) => b.shared - a.shared);
  return ranked[0]?.id ?? null;
}

/** How an answer begins that says yes, or no, in languages of Europe. */
const yes = /^(yes|oui|ja|da|si|sim|tak|ano|igen|nai|kylla|jah|taip|evet)\b/;
const no = /^(no|non|nein|nee|nej|nei|nu|nao|nie|ne|nem|oxi|ei|hayir)\b/;

/** Which answers say that a city does what it is asked about. */
function saysOf(labels: Readonly<Record<string, string>>): Question['says'] {
  const said = Object.entries(labels).flatMap(([id, label]): [string, 'yes' | 'no'][] => {
    const plain = fold(label);
    return yes.test(plain) ? [[id, 'yes']] : no.test(plain) ? [[id, 'no']] : [];
  });
  return Object.fromEntries(said);
}

/** `Q1[SQ001]`, `Question – option` and, of Qualtrics, `Q1_2` with `Question - option` belong to one question. */
function groupOf(name: string, text: string): { question: string; option: string } | null {
  const found =
    /^(.+?)\s*\[([^\]]+)\]$/.exec(name) ??
    /^(.+) – (.+)$/.exec(name) ??
    (/_\d+(_TEXT)?$/.test(name) ? /^(.+?) - (?:Selected Choice - )?(.+)$/.exec(text) : null);
  return found ? { question: found[1] ?? '', option: found[2] ?? '' } : null;
}

/**
 * Proposes a mapping from the first rows of a table: nothing is public in it,
 * what tells of a person is left out, and questions are those columns whose
 * answers can be chosen from.
 */
export function draftMapping(rows: readonly (readonly string[])[], facts: Facts): Draft {
  const header = headerOf(rows);
  const names = namesOf(header, rows);
  const texts = textsOf(header, rows);
  const body = rows.slice(headerRows[header]);
  const valuesOf = (at: number) => body.map((row) => (row[at] ?? '').trim());
  const cityAt = texts
    .map((text, at) => {
      const values = valuesOf(at).filter((value) => value !== '');
      const found = values.filter((value) => 'city' in facts.match(value, '')).length;
      const named = /city|municipality|ville|stadt|gemeente|comune|ciudad/.test(fold(text));
      return { at, share: values.length > 0 ? found / values.length + (named ? 0.5 : 0) : 0 };
    })
    .sort((a, b) => b.share - a.share)[0];
  const city = cityAt && cityAt.share >= 0.5 ? cityAt.at : -1;
  const country = texts.findIndex((text) => /country|pays|land\b/.test(fold(text)));
  const leftOut: { column: string; why: Personal | 'not a question' }[] = [];
  const taken = new Set<string>();
  const questions: Question[] = [];
  const spread = new Map<string, Extract<Question, { kind: 'spread' }>>();
  const ask = (text: string) => ({
    id: slug(text, taken),
    text,
    practice: practiceIn(text, facts.practices),
    public: false,
  });
  names.forEach((name, at) => {
    if (at === city || at === country || name === '') return;
    const values = valuesOf(at);
    const filled = [...new Set(values.filter((value) => value !== ''))];
    const text = texts[at] ?? name;
    const group = groupOf(name, text);
    if (group && /\bother\b/i.test(group.option)) {
      return void leftOut.push({ column: name, why: 'free text' });
    }
    const isSwitch =
      filled.length > 0 &&
      filled.every((value) => [...chosen, ...notChosen].includes(value) || value === group?.option);
    if (group && isSwitch) {
      const known = spread.get(group.question) ?? {
        ...ask(group.question),
        kind: 'spread' as const,
        columns: [],
        chosen: [...chosen],
        labels: {},
        says: {},
      };
      if (!spread.has(group.question)) questions.push(known);
      spread.set(group.question, known);
      const answer = slug(group.option, new Set(known.columns.map((column) => column.answer)));
      known.columns.push({ column: name, answer });
      known.labels[answer] = group.option;
      if (filled.includes(group.option) && !known.chosen.includes(group.option))
        known.chosen.push(group.option);
      return;
    }
    const personal = personalIn(name, values) ?? personalIn(text, values);
    if (personal) return void leftOut.push({ column: name, why: personal });
    const separator = separatorOf(filled);
    const parts = separator ? partsOf(filled, separator) : filled;
    if (parts.length === 0 || parts.length > mostAnswers)
      return void leftOut.push({ column: name, why: 'not a question' });
    const ids = new Set<string>();
    const answers = Object.fromEntries(
      parts
        .filter(Boolean)
        .sort()
        .map((part) => [part, slug(part, ids)]),
    );
    const labels = Object.fromEntries(
      Object.entries(answers).map(([part, answer]) => [answer, part]),
    );
    questions.push(
      separator
        ? { ...ask(text), kind: 'joined', column: name, separator, answers, labels, says: {} }
        : { ...ask(text), kind: 'single', column: name, answers, labels, says: saysOf(labels) },
    );
  });
  const mapping: Mapping = {
    name: 'survey',
    survey: { title: 'Name of the survey', year: 2026, date: '2026-01-01', language: 'en' },
    header,
    city: { column: names[city] ?? 'city', country: names[country] ?? null, names: {} },
    consent: null,
    oneEach: true,
    base: 5,
    questions,
  };
  return { mapping, leftOut };
}
