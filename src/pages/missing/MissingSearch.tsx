import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, type SubmitEvent } from 'react';
import type { Atlas, City } from '../../atlas/model';
import { atlasQuery, searchingQuery } from '../../atlas/queries';
import { useI18n } from '../../i18n/I18n';
import { useBrowser } from '../../ui/useBrowser';
import styles from '../../ui/lineForm.module.css';
import { paths } from '../../view/paths';
import { checkMeant, meantPath } from '../../view/spelling';

/** At most so many cities are named: more would be a list to search. */
const maxCities = 5;

/** The words of a path that was not found, for a search: `/city/st-gallen/` → "st gallen". */
function wordsIn(path: string): string {
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  try {
    return decodeURIComponent(last)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  } catch {
    return '';
  }
}

/**
 * On the page of what is missing: leads on where another spelling was meant,
 * names the cities that come near, and searches the atlas. Needs scripts.
 */
export function MissingSearch() {
  const { t, path } = useI18n();
  const here = useBrowser(() => location.pathname, '');
  const words = wordsIn(here);
  const { meant, near } = useMeant(here, words);
  useEffect(() => {
    // Hosts of files alone know one spelling; the small server has led on before.
    const check = checkMeant(here);
    if (check) location.replace(check.page + check.query + location.search.replace('?', '&'));
    else if (meant !== null && meant !== here) {
      location.replace(meant + location.search + location.hash);
    }
  }, [meant, here]);
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q')).trim();
    location.assign(`${path(paths.home)}?${new URLSearchParams({ q }).toString()}`);
  };
  return (
    <div className="needs-script">
      {near.length > 0 && (
        <>
          <p>{t('app.missing.near')}</p>
          <ul>
            {near.map(({ id, name }) => (
              <li key={id}>
                <a href={path(paths.city(id))}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <form className={styles.form} data-query={path(paths.home)} onSubmit={find}>
        <label>
          {t('app.missing.search')}
          <input key={words} type="search" name="q" defaultValue={words} maxLength={200} required />
        </label>
        <button type="submit">{t('app.missing.find')}</button>
      </form>
    </div>
  );
}

/** What a path may have meant: a page, or cities whose names come near its words. Nothing until the data are here. */
function useMeant(here: string, words: string) {
  const i18n = useI18n();
  const { data: atlas } = useQuery(atlasQuery);
  const { data: code } = useQuery(searchingQuery);
  return useMemo(() => {
    if (!atlas || !code || here === '') return { meant: null, near: [] };
    const texts = code.searchTexts(i18n, [], code.sought);
    const { cities } = code.createSearch(atlas, texts)(words);
    const near = words === '' ? [] : best(atlas, cities);
    return { meant: meantPath(decoded(here), atlas, texts), near };
  }, [atlas, code, i18n, here, words]);
}

function best(atlas: Atlas, ranks: ArrayLike<number>): readonly City[] {
  const rank = ({ index }: City) => ranks[index] ?? 0;
  return atlas.cities
    .filter((city) => rank(city) > 0)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, maxCities);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
