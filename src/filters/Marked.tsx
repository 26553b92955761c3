import { createElement, Fragment } from 'react';
import { wordsOf } from '../atlas/fold';
import { singular } from '../atlas/stem';

interface MarkedProps {
  text: string;
  /** Words of a search, folded. */
  words: readonly string[];
}

/** A text with the words marked that begin as a word of the search does, or are its plural. */
export function Marked({ text, words }: MarkedProps) {
  if (words.length === 0) return text;
  const wanted = words.map((word) => ({ word, single: singular(word) }));
  const isWanted = (part: string) =>
    wordsOf(part).some((own) =>
      wanted.some(({ word, single }) => own.startsWith(word) || singular(own) === single),
    );
  const parts = text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part) => (isWanted(part) ? createElement('mark', null, part) : part));
  return createElement(Fragment, null, ...parts);
}
