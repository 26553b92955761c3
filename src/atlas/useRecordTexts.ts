import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import * as v from 'valibot';
import { useAtlas } from './AtlasContext';
import type { AtlasRecord } from './model';
import { documentQuery, type DocumentQuery } from './queries';
import { recordText, recordTextsSchema, type RecordText, type RecordTexts } from './recordTexts';

const parse = (json: unknown) => v.parse(recordTextsSchema, json);

/** The texts of every record: fetched when records of many practices are listed, not before. */
const allTextsQuery = documentQuery(['records'], 'records.json', parse);

/** The texts of one practice's records: a tenth of all, or less. */
const practiceTextsQuery = (practice: string) =>
  documentQuery(['records', practice], `records/${practice}.json`, parse);

interface ListedTexts {
  /** What a card says of a record; null until its text is here. */
  textOf: (record: AtlasRecord) => RecordText | null;
  /** True until the texts are here, or known not to come. */
  isWaiting: boolean;
  /** What they come by, for a `LoadNotice`. */
  query: DocumentQuery<RecordTexts>;
}

/**
 * Fetches the texts of records that are listed.
 * @param practices those that are asked for, by id: where it is one, its own texts are enough
 */
export function useRecordTexts(practices: readonly string[]): ListedTexts {
  const { version } = useAtlas();
  const [practice, ...others] = practices;
  const isHere = useQueryClient().getQueryData(allTextsQuery.queryKey) !== undefined;
  const query =
    practice === undefined || others.length > 0 || isHere
      ? allTextsQuery
      : practiceTextsQuery(practice);
  const { data, error, isFetching } = useQuery(query);
  const textOf = useCallback(
    ({ index }: AtlasRecord) => recordText(data, version, index),
    [data, version],
  );
  return { textOf, isWaiting: data === undefined && (!error || isFetching), query };
}
