import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import * as v from 'valibot';
import { useAtlas } from './AtlasContext';
import type { AtlasRecord } from './model';
import { documentQuery } from './queries';
import { recordText, recordTextsSchema, type RecordText } from './recordTexts';

/** The texts of every record: fetched when records are listed, not before. */
export const recordTextsQuery = documentQuery(['records'], 'records.json', (json) =>
  v.parse(recordTextsSchema, json),
);

/** Gives what a card says of a record; null until the texts are here. A `LoadNotice` of the same query tells of the rest. */
export function useRecordTexts(): (record: AtlasRecord) => RecordText | null {
  const { version } = useAtlas();
  const { data } = useQuery(recordTextsQuery);
  return useCallback(({ index }) => recordText(data, version, index), [data, version]);
}
