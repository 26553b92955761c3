import { useEffect, useEffectEvent, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { useAtlas } from '../../atlas/AtlasContext';
import { byName } from '../../atlas/byName';
import type { PlacedRecord, Source } from '../../atlas/details';
import { yearsOf } from '../../atlas/years';
import { useI18n } from '../../i18n/I18n';
import { mineStore } from '../../saved/mine';
import { english } from '../../ui/english';
import { Section } from '../../ui/Section';
import { paths } from '../../view/paths';
import { placedRecords } from '../groups';
import styles from './Adopt.module.css';
import { GuideText } from './GuideText';
import { examplesOf, guidedOf, stepFields, toldOf, type Guided, type Told } from './guides';

interface AdoptThisProps {
  records: readonly PlacedRecord[];
  sources: readonly Source[];
}

/** What a city needs that wants to do the same: examples of cities like it, first steps, documents to copy. */
export default function AdoptThis({ records, sources }: AdoptThisProps) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const { t } = i18n;
  const mine = useStore(mineStore, (state) => state.mine);
  const begin = useEffectEvent(() => mineStore.load());
  useEffect(() => begin(), []);
  const like = atlas.cityById.get(mine ?? '') ?? null;
  const guided = useMemo(
    () => guidedOf(placedRecords(atlas, records, i18n)),
    [atlas, records, i18n],
  );
  const examples = useMemo(() => examplesOf(guided, atlas, like), [guided, atlas, like]);
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const documents = toldOf(guided, 'document', sourceOf);
  const cities = new Set(guided.map(({ city }) => city)).size;
  return (
    <Section id="adopt" title={t('adopt.title')}>
      <div className={styles.adopt}>
        <p>{t('adopt.lede', { count: cities })}</p>
        <MyCity mine={like?.id ?? ''} />
        {examples.length > 0 && (
          <>
            <h3>
              {like
                ? t('adopt.examples.like', { count: examples.length, city: like.name })
                : t('adopt.examples', { count: examples.length })}
            </h3>
            <ul>
              {examples.map((example) => (
                <Example key={example.record.id} example={example} />
              ))}
            </ul>
          </>
        )}
        <Steps examples={examples} sources={sourceOf} />
        {documents.length > 0 && (
          <>
            <h3>{t('adopt.document')}</h3>
            <ToldList told={documents} />
          </>
        )}
      </div>
    </Section>
  );
}

/** Asks for the reader's city, and keeps it on the device as the map does. */
function MyCity({ mine }: { mine: string }) {
  const { t, compare } = useI18n();
  const { cities } = useAtlas();
  const id = useId();
  const sorted = useMemo(() => byName(cities, compare), [cities, compare]);
  return (
    <p className="needs-script">
      <label htmlFor={id}>{t('adopt.mine')}</label>{' '}
      <select
        id={id}
        value={mine}
        onChange={({ target: { value } }) =>
          mineStore.setState({ mine: value === '' ? null : value })
        }
      >
        <option value="">{t('adopt.mine.none')}</option>
        {sorted.map((city) => (
          <option key={city.id} value={city.id}>
            {city.name}
          </option>
        ))}
      </select>
    </p>
  );
}

function Example({ example: { city, record } }: { example: Guided }) {
  const i18n = useI18n();
  const facts = [i18n.word(`status.${record.status}`, record.status), yearsOf(record, i18n)];
  return (
    <li>
      <a href={`${i18n.path(paths.city(city.id))}#${record.id}`}>
        <span>{city.name}</span>
        {': '}
        <span lang={english(i18n.language)}>{record.name}</span>
      </a>{' '}
      <span className={styles.source}>{`(${facts.filter(Boolean).join(', ')})`}</span>
    </li>
  );
}

function Steps({
  examples,
  sources,
}: {
  examples: readonly Guided[];
  sources: ReadonlyMap<string, Source>;
}) {
  const { t } = useI18n();
  const steps = stepFields
    .map((field) => ({ field, told: toldOf(examples, field, sources) }))
    .filter(({ told }) => told.length > 0);
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{t('adopt.steps')}</h3>
      <ol>
        {steps.map(({ field, told }) => (
          <li key={field}>
            <span className={styles.step}>{t(`adopt.step.${field}`)}</span>
            <ToldList told={told} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ToldList({ told }: { told: readonly Told[] }) {
  return (
    <ul>
      {told.map(({ city, record, entry, source }) => (
        <li key={`${record} ${entry.text}`}>
          <span>{city.name}</span>
          {': '}
          <GuideText entry={entry} source={source} />
        </li>
      ))}
    </ul>
  );
}
