import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linksTable, type LinkRow } from '../../data/compile/links';
import { readParts } from '../../data/compile/read';
import { tableText } from '../../data/compile/tableText';
import { faultLine, Report } from '../../src/atlas/fault';
import { askAddress, HostGate, type AskOptions } from './ask';

export interface LinksOptions extends AskOptions {
  /** The folder of the tables. */
  dir: string;
  /** ISO 8601. */
  today: string;
  /** An address asked less than so many days ago is not asked again: so a run goes on after a stop. */
  days: number;
  /** How many addresses are asked at once, of different hosts. */
  parallel: number;
  /** Told after each answer. */
  progress: (done: number, all: number, answer: string) => void;
  /** Stops after the answers that are under way. */
  signal?: AbortSignal;
}

/** After so many answers what is known is written: a stop loses no more. */
const writeEvery = 20;

/** Addresses in turns: the first of each host, then the second of each. */
export function inTurns(addresses: readonly string[]): string[] {
  const turns: string[][] = [];
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const { host } = new URL(address);
    const turn = counts.get(host) ?? 0;
    counts.set(host, turn + 1);
    (turns[turn] ??= []).push(address);
  }
  return turns.flat();
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Writes the table whole beside itself, then in its place: a stop leaves the old or the new one. */
async function write(dir: string, rows: Iterable<LinkRow>): Promise<void> {
  const sorted = [...rows].sort((a, b) => (a.address < b.address ? -1 : 1));
  const path = join(dir, 'links.csv');
  await writeFile(`${path}.part`, tableText(Object.keys(linksTable.columns), sorted));
  await rename(`${path}.part`, path);
}

/**
 * Asks every address of the sources and case studies, and writes `links.csv`.
 * @returns whether all were asked
 */
export async function checkLinks(options: LinksOptions): Promise<boolean> {
  const { dir, today, days, parallel, progress, signal } = options;
  const report = new Report();
  const { tables, links: before } = await readParts(dir, report);
  for (const fault of report.faults) console.error(faultLine(fault));
  if (report.faults.length > 0) return false;
  const sources = tables.sources.rows.flatMap(({ url, about_url: about }) => [url, about]);
  const cases = tables['case-studies'].rows.map(({ url }) => url);
  const all = [...new Set([...sources, ...cases])].flatMap((address) => address ?? []);
  // What no table names any more goes.
  const known = new Map(
    (before?.rows ?? [])
      .filter(({ address }) => all.includes(address))
      .map((row) => [row.address, row]),
  );
  const isDue = (address: string) => {
    const row = known.get(address);
    return row === undefined || daysBetween(row.checked, today) >= days;
  };
  const waiting = inTurns(all.filter(isDue));
  const count = waiting.length;
  const gate = new HostGate();
  let done = 0;
  const work = async () => {
    for (;;) {
      const address = signal?.aborted === true ? undefined : waiting.shift();
      if (address === undefined) return;
      const { answer, failed, moved } = await askAddress(gate, address, options);
      const last = known.get(address);
      // Twice on one day is one day.
      const earlier =
        last === undefined ? 0 : last.failed - Number(last.failed > 0 && last.checked === today);
      known.set(address, {
        address,
        answer,
        checked: today,
        failed: failed ? earlier + 1 : 0,
        moved,
      });
      done += 1;
      progress(done, count, `${answer} ${address}`);
      if (done % writeEvery === 0) await write(dir, known.values());
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  await write(dir, known.values());
  return done === count;
}
