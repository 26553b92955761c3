import { useState } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { fold } from '../atlas/fold';
import { useI18n } from '../i18n/I18n';
import { Option } from './Option';
import styles from './Panel.module.css';
import { useLabel } from './useLabel';

/** The countries under their regions, with a field that finds one by a part of its name. */
export function CountryOptions({ counts }: { counts: ReadonlyMap<string, number> }) {
  const { t, compare } = useI18n();
  const atlas = useAtlas();
  const label = useLabel();
  const [part, setPart] = useState('');
  const sought = fold(part.trim());
  const countries = atlas.countries
    .map(({ code, name, region }) => ({ code, name, region, label: label('country', code) }))
    .filter((country) => fold(`${country.label} ${country.name}`).includes(sought))
    .toSorted((a, b) => compare(a.label, b.label));
  return (
    <>
      <label className={styles.find}>
        {t('explore.country.find')}
        <input
          type="search"
          autoComplete="off"
          value={part}
          onChange={(e) => setPart(e.target.value)}
        />
      </label>
      {countries.length === 0 && <p className={styles.what}>{t('explore.country.none')}</p>}
      {atlas.regions.map((region) => {
        const here = countries.filter((country) => country.region === region);
        if (here.length === 0) return null;
        return (
          <fieldset key={region.id} className={styles.group}>
            <legend>{label('region', region.id)}</legend>
            {here.map((country) => (
              <Option
                key={country.code}
                facet="country"
                id={country.code}
                label={country.label}
                count={counts.get(country.code) ?? 0}
              />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
