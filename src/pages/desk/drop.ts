/** A file that was chosen or dropped, with its path in its folder. */
export interface Dropped {
  name: string;
  file: File;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** All entries of a folder: a browser gives them some at a time. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry, path: string): Promise<Dropped[]> {
  const name = path + entry.name;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, file }];
  }
  if (!isFolder(entry)) return [];
  const inside = await entriesIn(entry);
  return (await Promise.all(inside.map((one) => filesOf(one, `${name}/`)))).flat();
}

/** The files that were chosen; of a folder with their paths. */
export const chosen = (files: Iterable<File>): Dropped[] =>
  Array.from(files, (file) => ({ name: file.webkitRelativePath || file.name, file }));

/** The files that were dropped, those in folders among them. */
export async function dropped({ items, files }: DataTransfer): Promise<Dropped[]> {
  // Asked for at once: what was dropped is gone when the event has ended.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const plain = chosen(files);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  return (await Promise.all(entries.map((entry) => (entry ? filesOf(entry, '') : [])))).flat();
}
