import { parseArgs } from 'node:util';
import { budgetsOf } from './budgets';
import { foreignLoads } from './hosts';
import { table, weighAll } from './sizes';

/** `npm run test:budgets`: weighs the built folder; exit code 1 if anything is over, or comes from elsewhere. */
const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
const weighed = await weighAll(values.out, await budgetsOf(values.out));
const foreign = await foreignLoads(values.out);
console.log('Sizes in brotli, quality 11 (1 kB = 1,000 bytes)\n');
console.log(table(weighed));
console.log(`\nLoads from other hosts: ${foreign.length}`);
for (const line of foreign) console.log(`  ${line}`);
if (foreign.length > 0 || weighed.some(({ size, limit }) => size > limit)) process.exitCode = 1;
