import type { Column } from './column';
import { personalName } from './personal';
import { isNotTicked, isTicked } from './words';

/** More of a question is not kept. */
const longest = 1_000;

/** What Qualtrics writes between a question and its options where one may be written in, in the languages in which it exports. */
const selected =
  '(?:Selected Choice|Ausgewählte (?:Auswahl|Option|Antwort)|Choix sélectionné|Sélection|(?:Opción|Elección|Selección) seleccionada|Scelta selezionata|Geselecteerde (?:keuze|optie)|(?:Opção|Escolha) selecionada|Wybrana (?:opcja|odpowiedź)|Wybrany wybór)';
const selectedFirst = new RegExp(`^${selected} ?- ?`);
const selectedLast = new RegExp(` ?- ?${selected}$`);

/** A column that is one option of a question with several. */
export interface Option {
  /** What columns of the same question have in common. */
  key: string;
  question: string;
  option: string;
  /** It is there for what people write themselves. */
  isText: boolean;
}

/** A column as it is judged: its name, what it asks, and what stands in it. */
export interface Named {
  name: string;
  text: string;
  column: Column;
}

/**
 * Whose option a column is by its name alone: `Q1[SQ001]` and `Q1[SQ001].
 * Question [Option]` of LimeSurvey, `Question [Option]`, `Question – Option`,
 * `Question (choice=Option)` of REDCap and, of Qualtrics, `Q1_2` with `Question
 * - Option` below. Null if of none.
 */
export function optionOf(name: string, text: string): Option | null {
  const coded = /^(\w+)\[([^\]]+)\][.:]?\s+(.+)$/s.exec(name);
  if (coded) {
    const [, key = '', code = '', asked = ''] = coded;
    const [, question = asked, option = code] = /^(.+?)\s*\[([^\]]*)\]$/s.exec(asked) ?? [];
    return { key, question, option, isText: /^other$|comment$/i.test(code) };
  }
  const chosen = /^(.+?)\s*\(choice=(.+)\)$/s.exec(name);
  const bracketed = chosen ?? /^(.+?)\s*\[([^\]]+)\]$/s.exec(name) ?? /^(.+) – (.+)$/s.exec(name);
  const found =
    bracketed ?? (/_\d+(_TEXT)?$/.test(name) ? /^(.+?) ?- ?(?=\S)(.+)$/s.exec(text) : null);
  if (!found) return null;
  const [, question = '', rest = ''] = found;
  const option = bracketed ? rest : rest.replace(selectedFirst, '');
  const isText = name.endsWith('_TEXT') || /- ?Text$/.test(text) || option.endsWith('comment');
  return { key: question, question, option, isText };
}

/** Ways to name an option that other columns share by chance: they are options only together. */
const shared: readonly { pattern: RegExp; isFirst?: boolean; isTicked?: boolean }[] = [
  // `Question - Option` in one row, of Microsoft Forms and others.
  { pattern: /^(.+) - (.+)$/s },
  // `Question >> Option` of Jotform, `Question | Option`, `Question: Option`, `Question (Option)`.
  { pattern: /^(.+?)\s*(?:::|\||>>?|»|→|\\)\s+(.+)$/s },
  { pattern: /^(.+):\s+(.+)$/s },
  { pattern: /^(.+) \(([^()]+)\)$/s },
  // `Option:Question` of Alchemer.
  { pattern: /^([^:]+):(.{8,})$/s, isFirst: true },
  // `labs___1` of REDCap, `labs/policy_lab` of KoboToolbox, `labs.policy_lab`, `labs:policy_lab`, `Q3_1`.
  { pattern: /^(.+)___(.+)$/s, isTicked: true },
  { pattern: /^(.+)\/([^/]+)$/s, isTicked: true },
  { pattern: /^([A-Za-z][\w.]*)[.:](\w+)$/s, isTicked: true },
  { pattern: /^(\w*[A-Za-z]\w*?)_(\d{1,2}[a-z]?)$/, isTicked: true },
  // `q3a`, `q3_a` of SPSS.
  { pattern: /^([A-Za-z]+\d+)_?([a-z])$/, isTicked: true },
];

/** Columns that are options of one question, by what they share and by what stands in them, by their places. */
export function optionsIn(columns: readonly Named[]): ReadonlyMap<number, Option> {
  const options = new Map<number, Option>();
  columns.forEach(({ name, text }, at) => {
    const sure = optionOf(name, text);
    if (sure) options.set(at, sure);
  });
  for (const { pattern, isFirst = false, isTicked: needsTicks = false } of shared) {
    const groups = new Map<string, { at: number; option: string; named: Named }[]>();
    columns.forEach((named, at) => {
      const [, one = '', other = ''] = (!options.has(at) && pattern.exec(named.name)) || [];
      const [key, option] = isFirst ? [other, one] : [one, other];
      if (key.trim() === '' || named.column.filled === 0) return;
      if (personalName(named.name) !== null) return;
      groups.set(key, [...(groups.get(key) ?? []), { at, option, named }]);
    });
    for (const [question, all] of groups) {
      const isTold = ({ option, named: { column } }: (typeof all)[number]) =>
        needsTicks ? ticksOf(column) !== null : column.isSwitch(option);
      const told = all.filter(isTold);
      // What people wrote beside the options belongs to them; other answers make them questions.
      if (told.length < 2 || told.length < all.length - 1) continue;
      for (const { at, option, named } of all) {
        const words = needsTicks ? ticksOf(named.column) : null;
        const isText = !told.some((one) => one.at === at);
        options.set(at, { key: question, question, option: words || option, isText });
      }
    }
  }
  return options;
}

/**
 * What a column of ticks has where one was made, if that is not only a sign:
 * '' for a sign, null if it is no column of ticks. Yes and no are answers, and
 * make it a question of its own.
 */
function ticksOf({ values, filled }: Column): string | null {
  const cells = [...values.keys()];
  const own = cells.filter((cell) => !isTicked(cell) && !isNotTicked(cell));
  if (own.length > 1 || cells.length === 0 || cells.length > 3) return null;
  const [word = ''] = own;
  // Beside a tick's 1 another number is a code: SoSci Survey writes 2 for what was chosen.
  if (/^-?\d+$/.test(word)) return null;
  // One text alone, of one respondent, is that one's own.
  return word === '' || cells.length > 1 || filled > 1 ? word : null;
}

/**
 * A question without what a program sets before or behind it: `G01Q03. Is
 * there a lab?` in LimeSurvey, `Which labs? - Selected Choice` in Qualtrics,
 * `Is there a lab? (Q3)` in EUSurvey.
 */
export function asAsked(text: string): string {
  return text
    .replace(/^[A-Za-z]+\d\w*(\[[^\]]*\])?[.:]\s+(?=\S)/, '')
    .replace(selectedLast, '')
    .replace(/(?<=\S)\s*\((Q|ID)\d+\)$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
}
