import { startTransition, useEffect, useRef, useState } from 'react';
import type { Atlas } from '../../../atlas/model';
import { loadSought, soughtAs } from '../../../atlas/sought';
import type { Header } from '../../../survey/import/header';
import type { Mapping } from '../../../survey/import/mapping';
import { isOnMap, type Outcome } from './files';
import { takeIn, type Column } from './propose';
import { plain, type Drafted, type Facts, type Problem, type SaidOfFile } from './work';
import { openWorkplace, WorkFault, type Workplace } from './workplace';

/** A file that was read far enough to propose what it is. */
export interface Opened extends Pick<Drafted, 'columns' | 'leftOut' | 'doubts' | 'dated' | 'as'> {
  files: readonly File[];
  said: SaidOfFile;
  header: Header;
  /** What is known of a column. */
  about(column: string): Promise<Column>;
}

export interface Guide {
  opened: Opened | null;
  mapping: Mapping | null;
  problem: Problem | null;
  /** What files are read for, and how much of them is, 0 to 1; null while nothing is read. */
  progress: { of: 'draft' | 'read'; share: number } | null;
  outcome: Outcome | null;
  /** The mapping has changed since the outcome. */
  stale: boolean;
  /** Reads files, and proposes a mapping anew. */
  open(files: readonly File[], said?: SaidOfFile): Promise<void>;
  load(mapping: File): Promise<void>;
  change(next: Mapping): void;
  /** Makes a question of a column that was left out. */
  takeIn(column: string): Promise<void>;
  read(): Promise<void>;
  /** Puts a question on the map, by its id. Resolves to whether it is there; not where another was asked for since. */
  show(question: string): Promise<boolean>;
  /** Ends reading; what was there before stays. */
  cancel(): void;
}

/** What cities are called, and which practices there are. By the same names as the command, whatever the page speaks. */
async function factsOf(atlas: Atlas): Promise<Facts> {
  // Without names in other languages, fewer are suggested.
  const sought = await loadSought().catch(() => ({}));
  const cities = atlas.cities.map(({ id, englishName: name, localName, country }) => ({
    id,
    name,
    localName,
    otherNames: soughtAs(sought, `city.${id}`),
    country: { code: country.code, name: country.name },
  }));
  return { cities, practices: atlas.practices.map(({ id, label }) => ({ id, label })) };
}

const problemOf = (error: unknown): Problem =>
  error instanceof WorkFault ? error.problem : plain('unreadable');

/** The way from a survey's files to what may be told of them, on this device. */
export function useGuide(atlas: Atlas): Guide {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Guide['progress']>(null);
  const [result, setResult] = useState<{ of: Mapping; outcome: Outcome } | null>(null);
  const facts = useRef<Promise<Facts> | null>(null);
  /** Where the files were drafted from: it is asked about columns. */
  const drafted = useRef<Workplace | null>(null);
  /** Where the outcome was read: it is asked about questions. */
  const told = useRef<Workplace | null>(null);
  /** The question that was asked for last. */
  const asked = useRef('');
  /** Where something is read now. */
  const busy = useRef<Workplace | null>(null);

  const endBusy = () => {
    const isKept = busy.current === drafted.current || busy.current === told.current;
    if (!isKept) busy.current?.end();
    busy.current = null;
  };
  const keepTold = (place: Workplace | null) => {
    told.current?.end();
    told.current = place;
  };
  useEffect(
    () => () => {
      for (const place of [busy, drafted, told]) place.current?.end();
    },
    [],
  );

  /** Does something at a place of its own, unless something else is begun meanwhile. */
  const work = async <T>(
    of: 'draft' | 'read',
    ask: (place: Workplace, facts: Facts, tell: (share: number) => void) => Promise<T>,
    take: (answer: T, place: Workplace) => void,
  ) => {
    endBusy();
    const place = openWorkplace();
    busy.current = place;
    const isNow = () => busy.current === place;
    setProblem(null);
    setProgress({ of, share: 0 });
    try {
      const known = await (facts.current ??= factsOf(atlas));
      const answer = await ask(place, known, (share) => isNow() && setProgress({ of, share }));
      if (isNow()) take(answer, place);
    } catch (error) {
      if (isNow()) setProblem(problemOf(error));
    }
    if (!isNow()) return;
    setProgress(null);
    endBusy();
  };

  const open = async (files: readonly File[], said: SaidOfFile = {}) => {
    if (files.length === 0) return;
    // What was told of other files is not of these.
    setResult(null);
    keepTold(null);
    await work(
      'draft',
      (place, known, tell) => place.draft(files, said, known, tell),
      ({ mapping: proposed, ...draft }, place) => {
        drafted.current?.end();
        drafted.current = place;
        const { header } = proposed;
        setOpened({ files, said, header, ...draft, about: (column) => place.column(column) });
        setMapping(proposed);
      },
    );
  };

  const load = async (file: File) => {
    try {
      const known = await (facts.current ??= factsOf(atlas));
      const saved = await drafted.current?.mapping(file, known);
      setProblem(null);
      if (saved) startTransition(() => setMapping(saved));
    } catch {
      setProblem(plain('not-a-mapping'));
    }
  };

  const read = async () => {
    if (!opened || !mapping) return;
    await work(
      'read',
      (place, known, tell) => place.read(opened.files, mapping, known, tell),
      // The map with the answers is drawn piece by piece, with time for hands between them.
      (outcome, place) => {
        keepTold('told' in outcome ? place : null);
        startTransition(() => setResult({ of: mapping, outcome }));
      },
    );
  };

  const show = async (question: string) => {
    asked.current = question;
    const outcome = result?.outcome;
    if (!outcome || !('told' in outcome)) return false;
    if (isOnMap(outcome.onMap, question)) return true;
    try {
      const known = await (facts.current ??= factsOf(atlas));
      const onMap = await told.current?.show(question, known);
      if (!onMap || asked.current !== question) return false;
      setResult((now) =>
        now && 'told' in now.outcome && now.outcome.told === outcome.told
          ? { ...now, outcome: { ...now.outcome, onMap } }
          : now,
      );
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  };

  return {
    opened,
    mapping,
    problem,
    progress,
    outcome: result?.outcome ?? null,
    stale: result !== null && result.of !== mapping,
    open,
    load,
    change: setMapping,
    async takeIn(column) {
      const found = await opened?.about(column);
      if (found) setMapping((now) => now && takeIn(now, column, found));
    },
    read,
    show,
    cancel() {
      endBusy();
      setProgress(null);
    },
  };
}
