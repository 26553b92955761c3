import * as v from 'valibot';
import type { Draft } from '../../../survey/import/draft';
import { FileFault, type FileWrong } from '../../../survey/import/fileFault';
import type { Header } from '../../../survey/import/header';
import { mappingSchema, type Mapping } from '../../../survey/import/mapping';
import { cityWords, createMatcher, type Known } from '../../../survey/import/matchCity';
import { readMapping } from '../../../survey/import/readMapping';
import type { ReadAs } from '../../../survey/import/table';
import type { Told } from '../../../survey/import/write';
import { draftFrom, onMapOf, readAll, type OnMap, type Outcome, type Said } from './files';
import type { Column } from './propose';

/** Why files or a mapping could not be taken. */
export interface Problem {
  kind: FileWrong | 'unreadable' | 'empty' | 'not-a-mapping' | 'not-filled-in';
  /** Sheets or files that there are instead. */
  names: readonly string[];
}

export const plain = (kind: Problem['kind']): Problem => ({ kind, names: [] });

/** What the atlas knows, as far as reading a survey needs it, in its order. */
export interface Facts {
  cities: readonly Known[];
  practices: readonly { id: string; label: string }[];
}

/** How a file is to be read, where somebody has said it. */
export type SaidOfFile = Pick<Said, 'encoding' | 'sheet'> & { header?: Header };

/** A mapping that is proposed, and what it was read from; without what cannot go from thread to thread. */
export type Drafted = Omit<Draft, 'about'> & { as: ReadAs };

/** What can be asked of the thread on which the work is done. */
export type Ask =
  | { kind: 'draft'; files: readonly File[]; said: SaidOfFile; facts: Facts }
  /** What stands in a column of the files that were drafted from last. */
  | { kind: 'column'; name: string }
  /** A mapping that was saved. */
  | { kind: 'mapping'; file: File; facts: Facts }
  | { kind: 'read'; files: readonly File[]; mapping: Mapping; facts: Facts }
  /** What was read last, with a question on the map, by its id. */
  | { kind: 'show'; question: string; facts: Facts };

/** What comes of it. */
export type Reply =
  | { draft: Drafted }
  | { column: Column }
  | { mapping: Mapping }
  | { outcome: Outcome }
  | { onMap: OnMap }
  | { problem: Problem };

const namesOf = ({ cities }: Facts) => ({
  match: createMatcher(cities),
  isName: cityWords(cities),
});

/** Reads files and proposes mappings; it keeps the last draft, to be asked about its columns, and what was told last, to be asked about its questions. */
export class Work {
  #draft: Draft | null = null;
  #told: Told | null = null;

  /** @param tell is told how much is read, 0 to 1 */
  async reply(ask: Ask, tell: (share: number) => void): Promise<Reply> {
    try {
      return await this.#reply(ask, tell);
    } catch (error) {
      if (!(error instanceof FileFault)) return { problem: plain('unreadable') };
      return { problem: { kind: error.wrong, names: error.names } };
    }
  }

  async #reply(ask: Ask, tell: (share: number) => void): Promise<Reply> {
    switch (ask.kind) {
      case 'draft': {
        const { files, said, facts } = ask;
        const { match, isName } = namesOf(facts);
        const { header, ...options } = said;
        const known = { practices: facts.practices, match, header };
        const made = await draftFrom(files, { ...options, isName }, known, tell);
        if (!made) return { problem: plain('empty') };
        this.#draft = made.draft;
        const { about: _, ...draft } = made.draft;
        // How it was read is said again to the import.
        return { draft: { ...draft, mapping: { ...draft.mapping, ...options }, as: made.as } };
      }
      case 'column':
        return { column: this.#draft?.about(ask.name) ?? { text: ask.name, values: [] } };
      case 'mapping': {
        const read = readMapping(await ask.file.text(), ask.facts);
        return 'mapping' in read ? read : { problem: plain('not-a-mapping') };
      }
      case 'read': {
        const { files, facts } = ask;
        const mapping = v.safeParse(mappingSchema, ask.mapping);
        if (!mapping.success) return { problem: plain('not-filled-in') };
        const known = { ...namesOf(facts), places: facts };
        const { outcome, told } = await readAll(files, mapping.output, known, tell);
        this.#told = told;
        return { outcome };
      }
      case 'show':
        if (!this.#told) return { problem: plain('unreadable') };
        return { onMap: onMapOf(this.#told, ask.facts, ask.question) };
    }
  }
}
