import { useMemo, useRef, useState } from 'react';
import * as v from 'valibot';
import type { Atlas } from '../../../atlas/model';
import type { Draft } from '../../../survey/import/draft';
import { mappingSchema, type Mapping } from '../../../survey/import/mapping';
import { createMatcher } from '../../../survey/import/matchCity';
import { readMapping } from '../../../survey/import/readMapping';
import { FileFault, type FileWrong } from '../../../survey/import/fileFault';
import { draftFrom, readAll, type Outcome } from './files';
import type { Column } from './propose';

/** Why files or a mapping could not be taken. */
export interface Problem {
  kind: FileWrong | 'unreadable' | 'empty' | 'not-a-mapping' | 'not-filled-in';
  /** Sheets or files that there are instead. */
  names: readonly string[];
}

const plain = (kind: Problem['kind']): Problem => ({ kind, names: [] });

/** A file that was read far enough to propose what it is. */
export interface Opened {
  files: readonly File[];
  /** Names of its columns. */
  columns: readonly string[];
  leftOut: Draft['leftOut'];
  /** What is known of a column. */
  about(column: string): Column;
}

export interface Guide {
  opened: Opened | null;
  mapping: Mapping | null;
  problem: Problem | null;
  /** How much of the files is read, 0 to 1; null while nothing is. */
  share: number | null;
  outcome: Outcome | null;
  /** The mapping has changed since the outcome. */
  stale: boolean;
  open(files: readonly File[]): Promise<void>;
  load(mapping: File): Promise<void>;
  change(next: Mapping): void;
  read(): Promise<void>;
}

function problemOf(error: unknown): Problem {
  return error instanceof FileFault
    ? { kind: error.wrong, names: error.names }
    : plain('unreadable');
}

/** The way from a survey's files to what may be told of them, on this device. */
export function useGuide(atlas: Atlas): Guide {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [result, setResult] = useState<{ of: Mapping; outcome: Outcome } | null>(null);
  /** Counts what was begun: an answer to something older is not shown. */
  const turn = useRef(0);
  // By the same names as the command, whatever the page speaks.
  const match = useMemo(
    () => createMatcher(atlas.cities.map((city) => ({ ...city, name: city.englishName }))),
    [atlas],
  );

  const open = async (files: readonly File[]) => {
    const [first, ...others] = files;
    if (!first) return;
    const mine = ++turn.current;
    setProblem(null);
    setResult(null);
    setShare(0);
    const tell = (part: number) => {
      if (mine === turn.current) setShare(part);
    };
    try {
      const facts = { practices: atlas.practices, match };
      const draft = await draftFrom([first, ...others], facts, tell);
      if (mine !== turn.current) return;
      setShare(null);
      if (!draft) return setProblem(plain('empty'));
      const { columns, leftOut, about } = draft;
      setOpened({ files, columns, leftOut, about });
      setMapping(draft.mapping);
    } catch (error) {
      if (mine !== turn.current) return;
      setShare(null);
      setProblem(problemOf(error));
    }
  };

  const load = async (file: File) => {
    try {
      const read = readMapping(await file.text(), atlas);
      setProblem('mapping' in read ? null : plain('not-a-mapping'));
      if ('mapping' in read) setMapping(read.mapping);
    } catch {
      setProblem(plain('not-a-mapping'));
    }
  };

  const read = async () => {
    if (!opened || !mapping) return;
    if (!v.is(mappingSchema, mapping)) return setProblem(plain('not-filled-in'));
    const mine = ++turn.current;
    setProblem(null);
    setShare(0);
    const tell = (part: number) => {
      if (mine === turn.current) setShare(part);
    };
    try {
      const outcome = await readAll(opened.files, mapping, match, tell);
      if (mine === turn.current) setResult({ of: mapping, outcome });
    } catch (error) {
      if (mine === turn.current) setProblem(problemOf(error));
    }
    if (mine === turn.current) setShare(null);
  };

  return {
    opened,
    mapping,
    problem,
    share,
    outcome: result?.outcome ?? null,
    stale: result !== null && result.of !== mapping,
    open,
    load,
    change: setMapping,
    read,
  };
}
