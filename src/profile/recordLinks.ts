import type { CaseStudy, CityDetails, GuideEntry, RecordDetail, Source } from '../atlas/details';

/** Where to read on from a record. */
export interface RecordLinks {
  /** The city's own page of the practice, where the record rests on another's word. */
  own: (Pick<Source, 'title' | 'language' | 'publisher'> & { url: string }) | null;
  /** The case studies that tell of it, the city's own first. */
  studies: readonly CaseStudy[];
  /** What is told of how it was done; left out where nothing is. */
  told?: readonly { entry: GuideEntry; source: Source | undefined }[];
}

type Told = Pick<CityDetails, 'records' | 'caseStudies' | 'sources'>;

/** A study tells of a record where it is about the same city and the same practice. */
export function tellsOf(study: CaseStudy, { practice }: Pick<RecordDetail, 'practice'>): boolean {
  return study.practices.includes(practice);
}

/** A city's case studies that tell of none of its records. */
export function unattached({ records, caseStudies }: Told): CaseStudy[] {
  return caseStudies.filter((study) => !records.some((record) => tellsOf(study, record)));
}

/** What leads on from a record of a city: first the city itself, as far as it speaks of the practice anywhere. */
export function linksOf(
  record: RecordDetail,
  { records, caseStudies, sources }: Told,
): RecordLinks {
  const studies = caseStudies.filter((study) => tellsOf(study, record));
  const isOwn = ({ kind }: { kind: string }) => kind === 'city';
  const sourceOf = (one: RecordDetail) => sources.find(({ id }) => id === one.source);
  const source = sourceOf(record);
  const others = records
    .filter((one) => one.practice === record.practice && one.source !== record.source)
    .flatMap((one) => sourceOf(one) ?? []);
  const ownStudies = studies.filter(isOwn);
  const found = source && isOwn(source) ? undefined : [...others, ...ownStudies].find(isOwn);
  const own = found?.url == null ? null : { ...found, url: found.url };
  const told = record.guide?.map((entry) => ({
    entry,
    source: sources.find(({ id }) => id === entry.source),
  }));
  return {
    own,
    ...(told && { told }),
    studies: [...ownStudies, ...studies.filter((study) => !isOwn(study))].filter(
      ({ url }) => url !== own?.url,
    ),
  };
}
