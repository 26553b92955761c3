import type { MatcherFunction } from '@testing-library/react';

/** Finds the innermost element whose whole text fits, whatever elements it is made of: `getByText(wholly('3 of 4'))`. */
export function wholly(words: string | RegExp): MatcherFunction {
  const fits = ({ textContent }: Element) => {
    const text = (textContent ?? '').replace(/\s+/g, ' ').trim();
    return typeof words === 'string' ? text === words : words.test(text);
  };
  return (_, element) => element !== null && fits(element) && ![...element.children].some(fits);
}
