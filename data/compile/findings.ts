import type { Findings, Survey } from '../../src/atlas/findings';
import type { Dataset } from './join';
import { responsesOf } from './surveys';

/** The published figures, survey by survey in the table's order. A survey is its name, year and base: two rounds are two surveys. */
export function findingsOf(dataset: Dataset): Findings {
  const { rows, version } = dataset;
  const surveys = new Map<string, Survey>();
  for (const { survey: name, year, base, base_unit: baseUnit, area, ...finding } of rows.findings) {
    const key = JSON.stringify([name, year, base, baseUnit, area]);
    const survey = surveys.get(key) ?? { name, year, base, baseUnit, area, findings: [] };
    survey.findings.push(finding);
    surveys.set(key, survey);
  }
  return { version, surveys: [...surveys.values()], responses: responsesOf(dataset) };
}
