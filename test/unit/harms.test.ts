import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { accept } from '../../data/answers/accept';
import { linesOf } from '../../data/answers/main';
import { proposalsOf } from '../../data/answers/proposals';
import type { RowChange } from '../../data/compile/rowChanges';
import type { Parts } from '../../data/compile/parts';
import { readParts } from '../../data/compile/read';
import { csvOf, semicolons } from '../../src/atlas/csv';
import { answersFormat, parseAnswers } from '../../src/atlas/answers';
import { Report } from '../../src/atlas/fault';
import { createTranslator } from '../../src/i18n/translator';
import { loadMessages } from '../../src/i18n/catalogue';
import { correctionMessage } from '../../src/pages/correct/correction';
import { answersOf, noAddition, noAnswer, noCheck } from '../../src/pages/check/drafts';
import { checkMessage } from '../../src/pages/check/summary';
import { changesCsv, pullText } from '../../src/pages/desk/takeAlong';
import { hostOf, longestAddress, messageLink, type Message } from '../../src/share/message/message';
import { hostile } from '../harms';
import { atlas, cityOf, ghent } from './pages/fixture';
import { folderWith, run } from './compile/folder';

const address = 'mailto:atlas@example.org';
/** Turns the order of what is read, or cannot be seen and is obeyed. */
const misleading = /[\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]|[^\n\r\P{Cc}]/u;
const i18n = createTranslator(
  'en',
  await loadMessages('en', ['correct', 'check', 'words', 'send']),
);
const [strategy] = ghent.records;

/** The four cells' worth of a message that a reader makes of hostile words. */
function correctionOf(text: string): Message {
  const record = { id: 'ghent-strategy', name: strategy?.name ?? null };
  const subject = { city: cityOf('ghent'), record, version: atlas.version };
  return correctionMessage(
    i18n,
    subject,
    { what: text, where: text, name: text },
    'https://a.example',
  );
}

/** What `/check/` makes where every field says the same. */
function answersWith(text: string) {
  const record = strategy?.id ?? '';
  const draft = {
    answers: { [record]: { ...noAnswer, answer: 'changed' as const, what: text, where: text } },
    added: [
      {
        ...noAddition('en', []),
        practice: 'open-data',
        name: text.slice(0, 120),
        summary: text.slice(0, 400),
        title: text.slice(0, 300),
        publisher: text.slice(0, 160),
        url: 'https://example.org/lab',
      },
    ],
    from: text.slice(0, 200),
  };
  const about = { city: 'ghent', records: [record], data: atlas.version, date: '2027-03-04' };
  return answersOf({ ...noCheck, ...draft }, about);
}

describe('a thousand hostile texts', () => {
  it('are a thousand', () => {
    expect(hostile).toHaveLength(1_000);
    expect(new Set(hostile).size).toBeGreaterThan(950);
  });

  it.each([
    ['a correction', correctionOf],
    [
      'answers of a city',
      (text: string) => checkMessage(i18n, cityOf('ghent'), ghent.records, answersWith(text)),
    ],
  ])('as %s make an e-mail of a subject and a text, and no line of ours', (_, made) => {
    const ours = made('x')
      .text.split('\n')
      .filter((line) => !line.startsWith('>'));
    for (const text of hostile) {
      const message = made(text);
      const { href } = messageLink(address, message, '[cut]');
      const [to, query = ''] = href.split('?');
      const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
      const [[subject, titled = ''] = [], [body, words = ''] = [], ...others] = pairs;
      expect([to, subject, body, others]).toEqual([address, 'subject', 'body', []]);
      expect(titled).not.toMatch(/[\r\n]/u);
      expect(titled + words).not.toMatch(misleading);
      expect(href.length).toBeLessThanOrEqual(longestAddress);
      expect(message.text).not.toMatch(misleading);
      const plain = message.text.split('\n').filter((line) => !line.startsWith('>'));
      expect(ours).toEqual(expect.arrayContaining(plain));
    }
  });

  it('as an issue stay at their host, in their two fields', () => {
    const tracker = 'https://tracker.example.org/we/atlas/issues/new';
    for (const text of hostile) {
      const url = new URL(messageLink(tracker, correctionOf(text), '[cut]').href);
      expect([url.origin + url.pathname, ...url.searchParams.keys()]).toEqual([
        tracker,
        'title',
        'body',
      ]);
      expect(url.hash).toBe('');
    }
    expect(hostOf(tracker)).toBe('tracker.example.org');
  });

  it('in a table are cells that no spreadsheet runs, each in its place', () => {
    const columns = ['a', 'b'].map((name) => ({ name, value: (text: string) => text }));
    for (const [delimiter, dialect] of [
      [',', undefined],
      [';', semicolons],
    ] as const) {
      const cells: string[][] = parse(csvOf(columns, hostile, dialect), { delimiter });
      expect(cells).toHaveLength(hostile.length + 1);
      for (const [nth, row] of cells.slice(1).entries()) {
        expect(row.map((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([false, false]);
        // Half a sign is none in any file.
        const written = hostile[nth]?.replaceAll('\uD800', '\uFFFD');
        const read = row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/u, ''));
        expect(read).toEqual([written, written]);
      }
    }
  });

  it('in what the desk hands out are cells and names, a line each', () => {
    const changes = hostile.map((text, nth): RowChange => {
      const cells = [{ column: 'name', before: text, after: text }];
      return {
        table: 'records',
        id: text,
        kind: 'changed',
        row: nth + 2,
        name: text,
        cells,
        cities: [],
      };
    });
    const cells: string[][] = parse(changesCsv(changes), { bom: true });
    expect(cells.slice(1).every((row) => row.length === 7)).toBe(true);
    for (const change of changes) {
      const lines = pullText([change]).split('\n');
      expect(lines).toHaveLength(8);
      expect(lines[4]).toMatch(/^- changed records `[^`]*` \(.*\): name$/u);
      expect(lines.join('')).not.toMatch(misleading);
      const named = lines[4]?.replace(/^- changed records `[^`]*` /u, '') ?? '';
      expect(named.replaceAll(/\\[\\`*_[\]<>#|~]/gu, '')).not.toMatch(/[<`[|]/u);
    }
  });
});

describe('a thousand hostile files of a city', () => {
  let parts: Parts;
  beforeAll(async () => {
    const read = await readParts(await folderWith(), new Report());
    parts = read;
  });

  it('are read, and show the editor nothing that commands her terminal or misleads her', () => {
    for (const text of hostile) {
      const file = { ...answersWith(text), format: answersFormat };
      const answers = parseAnswers(JSON.stringify(file));
      for (const proposal of proposalsOf(answers, parts)) {
        for (const line of linesOf(proposal)) {
          expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
        }
        for (const cell of Object.values(
          proposal.edit?.kind === 'add' ? proposal.edit.record : {},
        )) {
          expect(cell).not.toMatch(misleading);
        }
      }
    }
  });

  it('that the editor takes whole leave tables that compile, a row for each, each cell as it was said', async () => {
    const dir = await folderWith({ 'dataset.json': JSON.stringify({ date: '2027-03-01' }) });
    const said = hostile.filter((_, nth) => nth % 10 === 0);
    const added = said.flatMap((text, nth) =>
      answersWith(text).added.map((one) => ({
        ...one,
        practice: 'innovation-team',
        source: { ...one.source, url: `https://example.org/${nth}` },
      })),
    );
    const file = { ...answersWith('x'), answers: [], added };
    const edits = proposalsOf(parseAnswers(JSON.stringify(file)), parts).flatMap(
      ({ edit }) => edit ?? [],
    );
    expect(edits.length).toBeGreaterThan(20);
    const before = (await readParts(dir, new Report())).tables.records.rows.length;
    expect(await accept(dir, edits, await readParts(dir, new Report()), '2027-02-04')).toBe(true);
    const report = new Report();
    const { rows } = (await readParts(dir, report)).tables.records;
    expect(report.faults).toEqual([]);
    expect(rows.slice(before).map(({ name }) => name)).toEqual(
      edits.flatMap((edit) => (edit.kind === 'add' ? (edit.record['name'] ?? '') : [])),
    );
    const { compiled, files } = await run(dir);
    expect(compiled).toBe(true);
    const cells: string[][] = parse(files.get('data/atlas.csv') ?? '');
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
  });
});
