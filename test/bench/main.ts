import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { serve } from '../../server/http';
import { needChromium } from '../../tools/chromium';
import { needNchan, needNginx } from '../../tools/programs';
import { hasNchan } from '../hub/hubs';
import { linkedFiles } from '../budgets/budgets';
import { launchChromium, medianArrival } from './arrival';
import { compare } from './compare';
import { timeDesk } from './desk';
import { timeEmbeds } from './embeds';
import { largeFiles, timeDraft, timePages } from './files';
import { timeCharts } from './charts';
import { timeFilters } from './filters';
import { timeNginx, timeSmall, type HubTimes } from './hub';
import { acts, timeInteractions } from './interactions';
import { medianScores } from './lighthouse';
import { tableOf } from './median';
import { timeManyPages } from './manyPages';
import { timePiles } from './piles';
import { openElsewhere, timePictures } from './pictures';
import { timePixels } from './pixels';
import { protocols, timeProtocols } from './protocols';
import { changes, medianSession, stepNames, timeHeap } from './session';
import { timeSimilarity } from './similarity';
import { speakerNetworks, timeSpeaker } from './speaker';
import { openInLibreOffice } from './spreadsheet';
import { timeSurvey } from './survey';
import { timeTable } from './table';

/**
 * `npm run bench`: measures the built folder. Goals, not tests: they depend on
 * the machine. `-- --part session` measures one part alone; `-- --short` once and with little. `-- --compare REV` builds this
 * state and an earlier one, and measures both in turn; `--built` takes the folder of this one as it is.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'dist' },
    runs: { type: 'string' },
    part: { type: 'string' },
    compare: { type: 'string' },
    short: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs ?? (values.short ? 1 : 5));
const ms = (time: number) => `${time < 10 ? time.toFixed(2) : Math.round(time)} ms`;
/** How many cities were shown, as a table says it. */
const called = (cities: number | null) => cities?.toLocaleString('en') ?? 'the atlas’s own';
const mega = (size: number) => `${Math.round(size / 1_000_000)} MB`;
const kilo = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;

async function filtersPart() {
  const filters = [188, 10_000, 100_000].map((cities) => {
    const { middle, worst, records } = timeFilters(cities);
    return [cities, records].map((n) => n.toLocaleString('en')).concat(ms(middle), ms(worst));
  });
  console.log('One filter change: matching cities and every option’s count\n');
  console.log(tableOf([['cities', 'records', 'median', '95th'], ...filters]));
}

async function tablePart() {
  const sheets = [188, 10_000, 100_000].map((cities) => {
    const { sortCities, sortRecords, cities: ofCities, records } = timeTable(cities);
    const times = [ofCities.middle, ofCities.worst, records.middle, records.worst];
    return [cities.toLocaleString('en'), ...[sortCities, sortRecords, ...times].map(ms)];
  });
  console.log('\nThe table: sorted by a column for the first time, then one filter change\n');
  const ofTable = ['sort cities', 'sort records', 'cities', '95th', 'records', '95th'];
  console.log(tableOf([['cities', ...ofTable], ...sheets]));
  console.log(
    `\nA downloaded table: ${(await openInLibreOffice()) ?? 'not opened, no LibreOffice found. On Debian: "sudo apt-get install libreoffice-calc-nogui"'}`,
  );
}

async function similarityPart() {
  const alike = [188, 10_000, 100_000].map((cities) => {
    const { once, middle, worst } = timeSimilarity(cities);
    return [cities.toLocaleString('en'), ms(once), ms(middle), ms(worst)];
  });
  console.log('\nThe ten cities most like one\n');
  console.log(tableOf([['cities', 'prepared', 'median', '95th'], ...alike]));
}

async function chartsPart() {
  const charts = [188, 10_000, 100_000].map((cities) => {
    const { records, bars, years, crossings, pairs } = timeCharts(cities);
    return [cities.toLocaleString('en'), ...[records, bars, years, crossings, pairs].map(ms)];
  });
  console.log('\nThe charts after one filter change\n');
  console.log(tableOf([['cities', 'records', 'practices', 'years', 'matrix', 'pairs'], ...charts]));
}

async function surveyPart() {
  const imports = [];
  for (const rows of [1_000, 100_000, 400_000]) {
    const { bytes, time, memory } = await timeSurvey(rows);
    imports.push([rows.toLocaleString('en'), mega(bytes), ms(time), mega(memory)]);
  }
  console.log('\nA survey’s responses imported, with the start of the command\n');
  console.log(tableOf([['rows', 'file', 'time', 'memory at most'], ...imports]));
}

async function filesPart() {
  const drafts = [];
  for (const [name, made] of Object.entries(largeFiles)) {
    const { bytes, time, memory } = await timeDraft(made);
    drafts.push([name, ...[bytes, memory].map(mega), ms(time)]);
  }
  console.log('\nA mapping proposed by the command, with its start\n');
  console.log(tableOf([['survey', 'file', 'memory at most', 'time'], ...drafts]));
  const { read, time, work, faults, changed, memory } = await timeDesk(20_000);
  console.log('\nA workbook of 20,000 records checked as the desk’s worker does\n');
  console.log(
    tableOf([
      ['unpacked', 'checked', 'of work', 'kinds of faults', 'changes', 'memory at most'],
      [...[read, time, work].map(ms), String(faults), changed.toLocaleString('en'), mega(memory)],
    ]),
  );
}

async function pagesPart({ browser, url }: Opened) {
  const core: { cities: { name: string[] } } = JSON.parse(
    await readFile(join(values.out, 'data', 'core.json'), 'utf8'),
  );
  const names = core.cities.name;
  const { open, take, read, choose, desk } = await timePages(browser, url, names);
  console.log('\nLarge files on pages: until the answer stands there, and the longest task\n');
  const asked = `5,000 questions, ${names.length} cities`;
  console.log(
    tableOf([
      ['page', 'file', 'what is done', 'time', 'longest task'],
      ['/data/your-survey/', asked, 'opened', ms(open.time), ms(open.longest)],
      ['/data/your-survey/', asked, 'a saved mapping taken', ms(take.time), ms(take.longest)],
      ['/data/your-survey/', asked, 'all rows read', ms(read.time), ms(read.longest)],
      ['/data/your-survey/', asked, 'an answer on the map', ms(choose.time), ms(choose.longest)],
      ['/data/edit/', '20,000 records', 'opened', ms(desk.time), ms(desk.longest)],
    ]),
  );
}

async function citiesPart() {
  const builds = [];
  for (const cities of [301, 2_000, 20_000]) {
    const told = await timeManyPages(values.out, cities);
    builds.push([
      called(cities),
      ms(told.compile),
      `${told.core.toFixed(1)} B`,
      ms(told.page),
      `${kilo(told.longest)} ${told.path}`,
      `${Math.round(told.memory / 1_000_000)} MB`,
    ]);
  }
  console.log('\nAn invented atlas compiled, and its pages rendered\n');
  const ofBuild = ['compiled in', 'core a city', 'a city’s page in', 'longest page', 'memory'];
  console.log(tableOf([['cities', ...ofBuild], ...builds]));
}

async function speakerPart({ browser }: Opened) {
  const rows: string[][] = [];
  for (const network of speakerNetworks) {
    const { median, least, most } = await timeSpeaker(browser, values.out, network);
    rows.push([network, ms(median), ms(least), ms(most)]);
  }
  console.log('\nFrom the speaker’s press until a follower’s page says the next stop\n');
  console.log(tableOf([['the speaker’s network', 'median', 'least', 'most'], ...rows]));
}

async function hallPart() {
  process.env['ATLAS_NGINX'] = (await needNginx()) ?? '';
  process.env['ATLAS_NCHAN'] = (await needNchan()) ?? '';
  const halls: [string, HubTimes][] = [];
  for (const [said, isOwn] of [
    ['', false],
    [', own words', true],
  ] as const) {
    if (hasNchan()) halls.push([`nginx and nchan${said}`, await timeNginx(5_000, isOwn)]);
    halls.push([`npm start${said}`, await timeSmall(2_000, isOwn)]);
  }
  console.log('\nA hall that follows a speaker, 20 messages\n');
  console.log(
    tableOf([
      [
        'hub',
        'followers',
        'joined in',
        'delivered',
        'median',
        '99th',
        'memory',
        'message',
        'ping',
        'an hour',
      ],
      ...halls.map(([name, hall]) => [
        name,
        hall.followers.toLocaleString('en'),
        ms(hall.join),
        `${(hall.delivered * 100).toFixed(2)} %`,
        ms(hall.middle),
        ms(hall.slowest),
        `${(hall.memory / 1_000).toFixed(1)} kB`,
        `${Math.round(hall.bytes)} B`,
        `${Math.round(hall.ping)} B`,
        // 100 messages and a sign of life every 20 s.
        `${((hall.bytes * 100 + hall.ping * 180) / 1_000).toFixed(1)} kB`,
      ]),
    ]),
  );
}

async function picturesPart() {
  const drawn = await timePictures(values.out, 15);
  console.log('\nA view as a picture, 1200 × 675\n');
  console.log(
    tableOf([
      ['SVG', 'drawn in', 'pixels in'],
      [`${Math.round(drawn.bytes / 1000)} kB`, ms(drawn.draw), ms(drawn.raster)],
    ]),
  );
  for (const { name, said, isWrong } of await openElsewhere(values.out)) {
    console.log(`opened by ${name}: ${said}`);
    if (isWrong) process.exitCode = 1;
  }
}

interface Opened {
  browser: Browser;
  chrome: string;
  /** Origin of the built folder, served. */
  url: string;
}

async function screenPart({ browser, url }: Opened) {
  const onScreen = [];
  for (const [cities, times] of [
    [null, 15],
    [2_000, 5],
    [10_000, 5],
    [100_000, 5],
  ] as const) {
    const { open, picture, engine } = await timePixels(browser, url, times, cities);
    onScreen.push([called(cities), ...[open, picture, engine].map(ms)]);
  }
  console.log('\nOne filter change, from the tick to list, sentence and map on screen\n');
  const ofPixels = ['page opens in', 'change on the picture', 'with the engine'];
  console.log(tableOf([['cities', ...ofPixels], ...onScreen]));
  console.log('\nBeyond 2,000 the piles are not timed: they draw several marks for each city.');
}

async function pilesPart({ browser, url }: Opened) {
  const flights = [];
  for (const cities of [null, 2_000]) {
    const { marks, middle, slowest } = await timePiles(browser, url, cities);
    flights.push([called(cities), marks.toLocaleString('en'), ms(middle), ms(slowest)]);
  }
  console.log('\nPiles: from frame to frame while their marks fly\n');
  console.log(tableOf([['cities', 'marks', 'median', '95th'], ...flights]));
}

async function openingPart({ browser, url }: Opened) {
  const { picture, data, engine, later, longest } = await medianArrival(browser, `${url}/`, runs);
  console.log(`\nOpening page at 4x CPU, 1.6 Mbit/s, 150 ms: median of ${runs}\n`);
  console.log(
    tableOf([
      ['picture', 'filters', 'engine, from the first zoom', '… after 8 s', 'longest task before'],
      [ms(picture), ms(data), ms(engine), ms(later), ms(longest)],
    ]),
  );
}

async function embedsPart({ browser, url }: Opened) {
  const { one, four, heavy } = await timeEmbeds(browser, url, values.out, runs);
  console.log(
    `\nMain-thread work until embeds can be used: one ${ms(one)}, four in a page ${ms(four)}; a page that runs 268 kB of script and shows nothing ${ms(heavy)}`,
  );
}

async function sessionPart({ browser, url }: Opened) {
  const rows: string[][] = [];
  for (const isSaving of [true, false]) {
    const session = await medianSession(browser, url, runs, isSaving);
    const { first, further, documents, steps } = session;
    const sizes = [kilo(first), kilo(further), String(documents)];
    const times = stepNames.map((name) => ms(steps[name]));
    rows.push([isSaving ? 'what is asked for' : 'with idle fetching', ...sizes, ...times]);
  }
  console.log(`\nA visit at 4x CPU, 1.6 Mbit/s, 150 ms: median of ${runs}\n`);
  console.log(tableOf([['', 'first page', 'all further', 'documents', ...stepNames], ...rows]));
  const heap = await timeHeap(browser, url);
  console.log(
    `\nJS heap after ${changes.few} changes of page ${kilo(heap.few)}, after ${changes.many} ${kilo(heap.many)}`,
  );
}

async function lighthousePart({ chrome, url }: Opened) {
  console.log(`\nLighthouse, mobile: median of ${runs}\n`);
  const head = ['page', 'perf', 'a11y', 'best', 'seo', 'FCP', 'LCP', 'TBT', 'CLS'];
  const rows: string[][] = [];
  for (const path of ['/', '/city/ghent/']) {
    const s = await medianScores(chrome, url + path, runs);
    const scores = [s.performance, s.accessibility, s['best-practices'], s.seo];
    rows.push([
      path,
      ...scores.map((score) => score.toFixed(2)),
      ms(s.fcp),
      ms(s.lcp),
      ms(s.tbt),
      s.cls.toFixed(3),
    ]);
  }
  console.log(tableOf([head, ...rows]));
}

async function interactionsPart({ browser, url }: Opened) {
  console.log(
    `\nPress to next paint on the picture at 4x CPU: median of ${runs} (range); 16 ms stands for 16 or less\n`,
  );
  const rows: string[][] = [];
  for (const isDesk of values.short ? [true] : [false, true]) {
    const times = await timeInteractions(browser, url, runs, isDesk);
    const said = acts.map((act) => {
      const { median, least, most } = times[act];
      return `${Math.round(median)} (${Math.round(least)}–${Math.round(most)}) ms`;
    });
    rows.push([isDesk ? 'desk' : 'phone', ...said]);
  }
  console.log(tableOf([['screen', ...acts], ...rows]));
}

async function protocolsPart({ browser }: Opened) {
  const nginx = await needNginx();
  if (nginx === null) return;
  const html = await readFile(join(values.out, 'index.html'), 'utf8');
  const { styles } = linkedFiles(html);
  const times = await timeProtocols(browser, { nginx, out: values.out, styles, runs });
  console.log(
    `\nThe opening page by nginx over TLS, 150 ms away, 4x CPU: median of ${runs} (range)\n`,
  );
  const rows = protocols.map((name) => {
    const said = (['fcp', 'lcp'] as const).map((figure) => {
      const { median, least, most } = times[name][figure];
      return `${Math.round(median)} (${Math.round(least)}–${Math.round(most)}) ms`;
    });
    return [name, ...said];
  });
  console.log(tableOf([['protocol', 'FCP', 'LCP'], ...rows]));
}

/** What needs no browser, and what does; in the order in which it is measured. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  filters: filtersPart,
  table: tablePart,
  similarity: similarityPart,
  charts: chartsPart,
  survey: surveyPart,
  files: filesPart,
  cities: citiesPart,
  hall: hallPart,
  pictures: picturesPart,
};
const openParts: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  screen: screenPart,
  piles: pilesPart,
  opening: openingPart,
  embeds: embedsPart,
  speaker: speakerPart,
  session: sessionPart,
  interactions: interactionsPart,
  protocols: protocolsPart,
  dropped: pagesPart,
  lighthouse: lighthousePart,
};

if (values.compare !== undefined) {
  const browser = await launchChromium(await needChromium());
  const { compare: rev, built: isBuilt, short: isShort, out } = values;
  await compare(browser, { rev, runs, isBuilt, isShort, out });
  await browser.close();
  process.exit();
}

const chosen = (name: string) => values.part === undefined || values.part === name;
const known = [...Object.keys(parts), ...Object.keys(openParts)];
if (!known.some(chosen)) {
  console.error(`--part ${values.part}: expected ${known.join(', ')}`);
  process.exit(1);
}
for (const [name, measure] of Object.entries(parts)) if (chosen(name)) await measure();
if (Object.keys(openParts).some(chosen)) {
  const chrome = await needChromium();
  const site = await serve({ dir: values.out });
  const browser = await launchChromium(chrome);
  for (const [name, measure] of Object.entries(openParts)) {
    if (chosen(name)) await measure({ browser, chrome, url: site.url });
  }
  await browser.close();
  await site.close();
}
