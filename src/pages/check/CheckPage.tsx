import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import { byName } from '../../atlas/byName';
import { correctionsUrl } from '../../atlas/corrections';
import { LoadNotice } from '../../atlas/LoadNotice';
import type { City } from '../../atlas/model';
import { cityQuery } from '../../atlas/queries';
import { DroppedNote } from '../../filters/DroppedNote';
import { useI18n } from '../../i18n/I18n';
import { baseLanguage } from '../../i18n/languages';
import { SelectField } from '../../ui/fields';
import { Linked } from '../../ui/Linked';
import { PageHead, Section } from '../../ui/Section';
import { useTitle } from '../../ui/useTitle';
import { formatView } from '../../view/codec';
import { doorPaths } from '../../view/doors';
import { paths } from '../../view/paths';
import { defaultView } from '../../view/view';
import { useView } from '../../view/store';
import { useDataReady } from '../../view/useDataReady';
import { CityCheck } from './CityCheck';

interface CheckPageProps {
  /** Where answers go; null where nobody has said. */
  url?: string | null;
}

/** Where a city says of each of its records whether it still holds; without a city, how that is done. */
export default function CheckPage({ url = correctionsUrl }: CheckPageProps) {
  const { t } = useI18n();
  const { cityById } = useAtlas();
  const city = useView((view) => (view.city === null ? null : (cityById.get(view.city) ?? null)));
  useTitle(city && t('check.of', { city: city.name }));
  useDataReady();
  if (city) return <OfCity key={city.id} city={city} url={url} />;
  return (
    <>
      <PageHead title={t('check.title')}>
        <p>{t('check.lede')}</p>
      </PageHead>
      <DroppedNote />
      <CityChoice />
      <noscript>
        <p>{t('check.scripts')}</p>
      </noscript>
      <How />
    </>
  );
}

/** Which city it is. To choose opens nothing by itself: arrow keys pass by other cities on their way. */
function CityChoice() {
  const { t, path, compare } = useI18n();
  const { cities, cityById } = useAtlas();
  const [chosen, setChosen] = useState('');
  const city = cityById.get(chosen);
  const sorted = useMemo(() => byName(cities, compare), [cities, compare]);
  return (
    <div className="needs-script">
      <SelectField
        label={t('check.which')}
        name="city"
        value={chosen}
        options={[['', t('check.choose')], ...sorted.map(({ id, name }) => [id, name] as const)]}
        onChange={setChosen}
      />
      {city && (
        <p>
          <a href={path(doorPaths.check) + formatView({ ...defaultView, city: city.id })}>
            {t('check.of', { city: city.name })}
          </a>
        </p>
      )}
    </div>
  );
}

const questions = ['answer', 'becomes', 'personal', 'who'] as const;

/** How a city confirms, what becomes of it, and what is not published: for offices. */
function How() {
  const { t, path } = useI18n();
  return questions.map((id) => (
    <Section key={id} id={id} title={t(`check.how.${id}`)}>
      <p>
        <Linked
          id={`check.how.${id}.text`}
          links={{ a: id === 'who' ? path(doorPaths.correct) : path(paths.about) }}
        />
      </p>
    </Section>
  ));
}

/** The form once the city's records are here. */
function OfCity({ city, url }: { city: City; url: string | null }) {
  const { t, path, language } = useI18n();
  const query = cityQuery(city.id);
  const { data } = useQuery(query);
  return (
    <>
      <PageHead title={t('check.of', { city: city.name })}>
        <p>
          <Linked id="check.of.lede" links={{ a: path(doorPaths.check) }} />
          {language !== baseLanguage && <span>{` ${t('check.english')}`}</span>}
        </p>
      </PageHead>
      <LoadNotice query={query} />
      {data && <CityCheck city={city} details={data} url={url} />}
    </>
  );
}
