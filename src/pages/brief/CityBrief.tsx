import { Fragment } from 'react';
import type { City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/details';
import { capabilities } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { CityExtras } from './CityExtras';
import { numberNotes } from './notes';
import { citationsOf, quote } from './quoted';
import { NotOnRecord, Records } from './Records';
import { Sheet, type Stamp } from './Sheet';
import styles from './Sheet.module.css';

interface CityBriefProps extends Stamp {
  city: City;
  details: CityDetails;
}

/** A city on paper: every record, what others say of it, and what was not found. */
export function CityBrief({ city, details, ...stamp }: CityBriefProps) {
  const { t, word, country } = useI18n();
  const records = quote(city.records, [details]);
  const groups = capabilities
    .map((capability) => ({
      capability,
      records: records.filter(({ record }) => record.practice.capability === capability),
    }))
    .filter((group) => group.records.length > 0);
  const sourceOf = new Map(details.sources.map((source) => [source.id, source]));
  const notes = numberNotes([
    ...groups.flatMap((group) => group.records.flatMap(citationsOf)),
    ...details.recognitions.flatMap(({ source: id }) => {
      const source = sourceOf.get(id);
      return source ? [{ source, locator: null }] : [];
    }),
  ]);
  const practices = new Set(records.map(({ record }) => record.practice.id));
  const facts = [
    country(city.country.code, city.country.name),
    t('city.population', { count: city.population }) +
      (city.populationYear === null ? '' : ` (${city.populationYear})`),
    t('city.counts', { records: records.length, practices: practices.size }),
  ];
  const local = city.localName === city.name ? '' : ` (${city.localName})`;
  return (
    <Sheet
      title={city.name + local}
      heading={
        local === '' ? undefined : (
          <>
            <span>{city.name} (</span>
            {details.localNames?.map(({ text, lang }, at) => (
              <Fragment key={text}>
                {at > 0 && <span> / </span>}
                <span lang={lang}>{text}</span>
              </Fragment>
            )) ?? city.localName}
            <span>)</span>
          </>
        )
      }
      kind={t('brief.kind.city')}
      subtitle={<p>{facts.join(' · ')}</p>}
      notes={notes}
      {...stamp}
    >
      <div className={styles.opening}>
        <StaticMap fit={[city]} label={t('map.locator', { city: city.name })} />
        <CityExtras details={details} sources={sourceOf} notes={notes} />
      </div>
      {groups.map((group) => (
        <section key={group.capability}>
          <h2>{word(`capability.${group.capability}`, group.capability)}</h2>
          <Records records={group.records} notes={notes} says={['practice']} />
        </section>
      ))}
      <NotOnRecord found={practices} say="brief.none" />
    </Sheet>
  );
}
