import { readdir, readFile } from 'node:fs/promises';
import { diskFiles } from '../../data/compile/diskFiles';
import { checkTables, readPublished } from '../../src/pages/desk/check';
import { takeTables } from '../../src/pages/desk/take';
import { shownOf } from '../../src/pages/desk/takeAlong';

// What the worker of the desk does with a workbook, in a process of its own: its file is the first argument.
const [, , file = ''] = process.argv;
const files = diskFiles('data');
const names = (await readdir('data')).filter((name) => /\.(csv|json)$/.test(name));
const read = async (name: string) => [name, await files.read(name)] as const;
const published = await readPublished(new Map(await Promise.all(names.map(read))));
const bytes = new Uint8Array(await readFile(file));
const before = process.cpuUsage();
const start = performance.now();
const { tables, others } = takeTables([{ name: file, bytes }]);
const taken = performance.now();
const { faults, warnings, changes } = await checkTables(tables, others, published);
const shown = shownOf(changes);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    read: taken - start,
    time: performance.now() - start,
    work: (user + system) / 1_000,
    faults: faults.length,
    warnings: warnings.length,
    changed: changes.length,
    cities: shown.cities.length,
    memory: process.resourceUsage().maxRSS * 1_024,
  }),
);
