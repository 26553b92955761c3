import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import type { Finder } from '../atlas/finder';
import { searchingQuery, searchQuery, summariesQuery } from '../atlas/searchQueries';
import { useI18n } from '../i18n/I18n';

/** A step of indexing, in ms: what is typed meanwhile is seen between two. */
const step = 8;

/** Has a finder index what it searches, step by step. @returns what ends it */
function growing(finder: Finder, onGrown: (finder: Finder) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grow = (until: number) => {
    if (finder.grow(until)) onGrown(finder);
    else timer = setTimeout(() => grow(performance.now() + step));
  };
  // Within the key's own event a single text; the steps come after it.
  grow(0);
  return () => clearTimeout(timer);
}

/**
 * What finds texts and years; null until its code is here. Texts join as they arrive.
 * @param asked fetches the code
 * @param inTexts fetches the texts of records and case studies as well
 */
export function useFinder(asked: boolean, inTexts: boolean): Finder | null {
  const i18n = useI18n();
  const atlas = useAtlas();
  const { data: index } = useQuery({ ...searchQuery, enabled: inTexts });
  const { data: records } = useQuery({ ...summariesQuery, enabled: inTexts });
  const { data: code } = useQuery({ ...searchingQuery, enabled: asked });
  const made = useMemo(() => {
    if (!code) return null;
    const { sought, words } = code;
    return code.finderOf(atlas, i18n, { sought, words, index, records });
  }, [atlas, code, i18n, index, records]);
  const [grown, setGrown] = useState<Finder | null>(null);
  useEffect(() => (made ? growing(made, setGrown) : undefined), [made]);
  if (made?.grow(0)) return made;
  return grown?.atlas === atlas ? grown : null;
}

interface FindingProps {
  /** The text that is searched for. */
  q: string;
  onFinder: (finder: Finder | null) => void;
}

/** Brings what the result is found with, as far as it has come. */
export function Finding({ q, onFinder }: FindingProps) {
  const finder = useFinder(true, q !== '');
  useEffect(() => onFinder(finder), [onFinder, finder]);
  return null;
}
