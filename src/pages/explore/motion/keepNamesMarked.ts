import { localNames } from '../../../atlas/localNames';
import type { Atlas } from '../../../atlas/model';

/** Names of cities in their own languages, as the list has them. */
const listed = '#cities li > a > i';

/**
 * Has every name in the list of cities marked with its language, so that a voice reads Αθήνα and does not spell
 * it. The opening page has no room for the languages of names, so that they come after it.
 * @returns the function that ends it
 */
export function keepNamesMarked(page: Document, atlas: Atlas): () => void {
  const mark = () => {
    for (const element of page.querySelectorAll(listed)) {
      // Marked already; `:has` is younger than the oldest browser that is served.
      if (element.firstElementChild) continue;
      const id = element.closest('a')?.pathname.split('/').at(-2) ?? '';
      const city = atlas.cityById.get(id);
      if (!city) continue;
      const names = localNames(city.localName, city.country.code).map(({ text, lang }) => {
        const name = page.createElement('span');
        if (lang !== undefined) name.lang = lang;
        name.append(text);
        return name;
      });
      // The space parts the name from what follows, for ears as well.
      element.replaceChildren(...names.flatMap((name, at) => [at > 0 ? ' / ' : '', name]), ' ');
    }
  };
  mark();
  const observer = new MutationObserver(mark);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
