import type { ReactNode } from 'react';
import type { Source } from '../atlas/details';
import { useI18n } from '../i18n/I18n';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { defaultView, type View } from '../view/view';
import { Fold } from './Fold';
import { citiesOf, type Placed } from './groups';
import { PlacedEntry } from './PlacedEntry';

/** A page with more records than this would be too long: each fold has its first ones, and the way to all. */
const mostInFull = 600;
const atFirst = 10;

interface RecordFoldProps {
  title: string;
  placed: readonly Placed[];
  sources: ReadonlyMap<string, Source>;
  /** How many records the page has in all its folds. */
  all: number;
  /** The view of the fold's records. */
  asks: Partial<View>;
  open: boolean;
  children?: ReactNode;
}

/** Records of one country or practice with their sources; in short, the names of their cities. */
export function RecordFold({ title, placed, sources, all, asks, open, children }: RecordFoldProps) {
  const { t, path, list } = useI18n();
  const listed = all > mostInFull ? placed.slice(0, atFirst) : placed;
  return (
    <Fold title={title} short={list(citiesOf(listed).map(({ name }) => name))} open={open}>
      {listed.map((one) => (
        <PlacedEntry key={one.record.id} placed={one} source={sources.get(one.record.source)} />
      ))}
      {listed.length < placed.length && (
        <p>
          <a href={path(paths.home) + formatView({ ...defaultView, ...asks })}>
            {t('practice.rest', { count: placed.length })}
          </a>
        </p>
      )}
      {children}
    </Fold>
  );
}
