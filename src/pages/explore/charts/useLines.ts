import { useMemo } from 'react';
import type { Atlas } from '../../../atlas/model';
import { useI18n } from '../../../i18n/I18n';
import type { Line } from './Grid';

/** The practices and challenges of the atlas as lines of a grid, in the reader's language. */
export function useLines(atlas: Atlas): {
  practices: readonly Line[];
  challenges: readonly Line[];
} {
  const { word } = useI18n();
  return useMemo(
    () => ({
      practices: atlas.practices.map(({ id, label, capability }) => ({
        id,
        label: word(`practice.${id}`, label),
        capability,
      })),
      challenges: atlas.challenges.map(({ id, label }) => ({
        id,
        label: word(`challenge.${id}`, label),
      })),
    }),
    [atlas, word],
  );
}
