import { fold, slugOf } from '../../atlas/fold';

/** A text as the part of an address that is not taken yet. */
export function slug(text: string, taken: Set<string>): string {
  const plain = slugOf(fold(text)).slice(0, 40) || 'q';
  let id = plain;
  for (let again = 2; taken.has(id); again++) id = `${plain}-${again}`;
  taken.add(id);
  return id;
}
