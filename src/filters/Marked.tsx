import { createElement, Fragment } from 'react';
import { wordsOf } from '../atlas/fold';

/** A text with the words marked that begin as a word of the search does. */
export function Marked({ text, q }: { text: string; q: string }) {
  const wanted = wordsOf(q);
  if (wanted.length === 0) return text;
  const isWanted = (part: string) =>
    wordsOf(part).some((word) => wanted.some((one) => word.startsWith(one)));
  const parts = text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (isWanted(part) ? createElement('mark', null, part) : part));
  return createElement(Fragment, null, ...parts);
}
