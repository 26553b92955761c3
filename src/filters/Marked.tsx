import { createElement, Fragment } from 'react';
import { wordsOf } from '../atlas/fold';
import { queryWords } from '../atlas/queryWords';
import { singular } from '../atlas/stem';

/** A text with the words marked that begin as a word of the search does, or are its plural. */
export function Marked({ text, q }: { text: string; q: string }) {
  if (q === '') return text;
  const wanted = queryWords(q).map((word) => ({ word, single: singular(word) }));
  const isWanted = (part: string) =>
    wordsOf(part).some((own) =>
      wanted.some(({ word, single }) => own.startsWith(word) || singular(own) === single),
    );
  const parts = text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (isWanted(part) ? createElement('mark', null, part) : part));
  return createElement(Fragment, null, ...parts);
}
