/** All that a map is called, in one text: its alternative text, and the name of its frame. @param heading a title of somebody else's; '' without one */
export function nameOf(heading: string, sentence: string): string {
  if (heading === '' || sentence === '') return heading + sentence;
  return `${heading}${/[.!?…]$/u.test(heading) ? '' : '.'} ${sentence}`;
}
