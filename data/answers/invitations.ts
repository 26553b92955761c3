import { writeFile } from 'node:fs/promises';
import { readFolder } from '../compile/read';
import { csvOf, type CsvColumn } from '../../src/atlas/csv';
import { faultLine, Report } from '../../src/atlas/fault';
import { baseLanguage, joinPath, languages } from '../../src/i18n/languages';
import { checkAddress } from '../../src/view/doors';

interface Invited {
  id: string;
  name: string;
  localName: string;
  country: string;
  records: number;
}

/** What a letter to a city says, a column each: the words of the letter are the editor's own. */
const columnsFor = (site: string): readonly CsvColumn<Invited>[] => [
  { name: 'city', value: ({ id }) => id },
  { name: 'city_name', value: ({ name }) => name },
  { name: 'local_name', value: ({ localName }) => localName },
  { name: 'country', value: ({ country }) => country },
  { name: 'records', value: ({ records }) => records },
  { name: 'check_address', value: ({ id }) => site + checkAddress(id) },
  ...languages
    .filter((language) => language !== baseLanguage)
    .map((language) => ({
      name: `check_address_${language}`,
      value: ({ id }: Invited) => site + joinPath(language, checkAddress(id)),
    })),
  { name: 'page_address', value: ({ id }) => `${site}/city/${id}/` },
];

/**
 * Writes one row a city for a mail merge: a spreadsheet runs none of its cells.
 * It begins with a byte order mark, by which word processors know UTF-8.
 * @param address of the published site, as `SITE_URL` says it
 * @returns whether it was written
 */
export async function invite(
  dir: string,
  file: string,
  address: string | undefined,
): Promise<boolean> {
  const site = address !== undefined && URL.canParse(address) ? new URL(address).origin : null;
  if (site === null || !site.startsWith('http')) {
    console.error('SITE_URL says where the letters lead: SITE_URL=https://atlas.example.org');
    return false;
  }
  const report = new Report();
  const folder = await readFolder(dir, report);
  for (const fault of report.faults) console.error(faultLine(fault));
  if (!folder) return false;
  const { cities, countries, records } = folder.rows;
  const invited = cities.map((city) => ({
    id: city.id,
    name: city.name,
    localName: city.local_name,
    country: countries.find(({ code }) => code === city.country)?.name ?? city.country,
    records: records.filter((record) => record.city === city.id).length,
  }));
  await writeFile(file, `\uFEFF${csvOf(columnsFor(site), invited)}`);
  console.log(`${file}: ${invited.length} cities`);
  return true;
}
