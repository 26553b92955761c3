import { useEffect, useState } from 'react';
import { inOrder, newDraft, type Draft } from '../cues/draft';

export interface Drafts {
  list: readonly Draft[];
  /** Whether the last change can be taken back. */
  undoable: boolean;
  add(change: Partial<Omit<Draft, 'key'>>): void;
  change(key: number, change: Partial<Omit<Draft, 'key'>>): void;
  remove(key: number): void;
  /** More of them, also where others have come meanwhile. */
  append(more: readonly Draft[]): void;
  replace(list: readonly Draft[]): void;
  undo(): void;
  /** They lie in a file now: the page may be left. */
  saved(): void;
}

/** The cues being made; every change can be taken back, and the page asks before it is left with unsaved ones. */
export function useDrafts(): Drafts {
  const [history, setHistory] = useState<readonly (readonly Draft[])[]>([[]]);
  const [saved, setSaved] = useState<readonly Draft[]>([]);
  const list = history.at(-1) ?? [];
  const unsaved = list.length > 0 && list !== saved;
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  const push = (next: readonly Draft[]) => setHistory((all) => [...all, inOrder(next)]);
  return {
    list,
    undoable: history.length > 1,
    add: (change) => push([...list, newDraft(change)]),
    change: (key, change) =>
      push(list.map((draft) => (draft.key === key ? { ...draft, ...change } : draft))),
    remove: (key) => push(list.filter((draft) => draft.key !== key)),
    append: (more) => setHistory((all) => [...all, inOrder([...(all.at(-1) ?? []), ...more])]),
    replace: push,
    undo: () => setHistory((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    saved: () => setSaved(list),
  };
}
