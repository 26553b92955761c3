import { readFolder } from '../../../data/compile/read';
import { Report } from '../../../src/atlas/fault';
import { faultLine } from '../../../src/atlas/fault';
import { draftOf, type Draft } from '../../../src/survey/import/draft';
import { printable } from '../../../src/survey/import/fault';
import { Import } from '../../../src/survey/import/Import';
import type { Mapping } from '../../../src/survey/import/mapping';
import { cityWords, createMatcher } from '../../../src/survey/import/matchCity';
import { rowsOf, type ReadOptions } from '../../../src/survey/import/table';

const folder = await readFolder('data', new Report());
if (!folder) throw new Error('the tables cannot be read');
const { cities, countries, practices } = folder.rows;
const named = new Map(countries.map(({ code, name }) => [code, name]));

const known = cities.map(({ id, name, local_name: localName, country: code }) => ({
  id,
  name,
  localName,
  country: { code, name: named.get(code) ?? code },
}));
const isName = cityWords(known);

/** What the atlas knows: its cities and practices. */
export const facts = {
  practices,
  match: createMatcher(known),
};

async function* inParts(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The rows of a file's bytes. */
export const rowsIn = (bytes: Uint8Array, options: ReadOptions = {}, size = 65_536) =>
  rowsOf(inParts(bytes, size), {
    isName,
    isCity: (cell) => 'city' in facts.match(cell, ''),
    ...options,
  });

/** The mapping that is proposed for a file, last changed on 25 November 2026. */
export async function drafted(name: string, bytes: Uint8Array): Promise<Draft> {
  const draft = await draftOf([rowsIn(bytes)], { name, changed: '2026-11-25' }, facts);
  if (!draft) throw new Error('an empty file');
  return draft;
}

/** What an import makes of a file: its faults, and for each question how often each answer was given. */
export async function imported(name: string, bytes: Uint8Array, mapping: Mapping) {
  const importer = new Import(mapping, facts.match);
  importer.open(name);
  for await (const row of rowsIn(bytes, { encoding: mapping.encoding, sheet: mapping.sheet }))
    importer.addRow(row);
  importer.end();
  const counts = mapping.questions.map(({ id, text, labels }) => {
    const given = [...(importer.tallies.get(id)?.answers ?? [])];
    const named = given.map(([answer, { count }]) => [labels[answer] ?? answer, count] as const);
    return [text, Object.fromEntries(named)] as const;
  });
  return {
    faults: importer.faults.map((fault) => faultLine(printable(fault))),
    respondents: importer.respondents,
    counts: Object.fromEntries(counts),
  };
}
