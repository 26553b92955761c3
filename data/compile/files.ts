/** The files of a folder of tables, wherever they lie: on a disk, in a browser, in a workbook. */
export interface TableFiles {
  /** Paths of all files, with `/` between folders, sorted. */
  paths(): Promise<readonly string[]>;
  /** The bytes of a file. Rejects with an error that has a `code`, `ENOENT` where there is none. */
  read(path: string): Promise<Uint8Array>;
  /** When it was last changed, in milliseconds since 1970; 0 where that is not known. */
  changedAt(path: string): Promise<number>;
}

class NoFile extends Error {
  readonly code = 'ENOENT';
}

/** Files that are in memory, by their paths. */
export function filesInMemory(contents: ReadonlyMap<string, Uint8Array>): TableFiles {
  return {
    paths: () => Promise.resolve([...contents.keys()].sort()),
    read(path) {
      const bytes = contents.get(path);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new NoFile(path));
    },
    changedAt: () => Promise.resolve(0),
  };
}
