import { useEffect, useEffectEvent, useId, useMemo } from 'react';
import { useAtlas } from '../../../atlas/AtlasContext';
import { byName } from '../../../atlas/byName';
import { useNearness } from '../../../filters/useNearness';
import { useI18n } from '../../../i18n/I18n';
import { AlikeRow } from '../../../profile/AlikeRow';
import { mineStore } from '../../../saved/mine';
import { Button } from '../../../ui/Button';
import { paths } from '../../../view/paths';
import { setView, useView } from '../../../view/store';
import { isNarrowed } from '../../../view/view';
import styles from './NearPicker.module.css';

/** How many cities stand in the row. */
const inRow = 5;

/** Asks for the reader's city once and keeps it on the device; from then on what is found begins with cities like it. */
export default function NearPicker() {
  const { t, path, compare } = useI18n();
  const { cities, cityById } = useAtlas();
  const near = useView((view) => view.near);
  const nearness = useNearness();
  // What is asked for is answered below, by the same order.
  const isAsked = useView(isNarrowed);
  const id = useId();
  const sorted = useMemo(() => byName(cities, compare), [cities, compare]);
  // Once, as it opens: whoever turns it off then has it off.
  const begin = useEffectEvent(() => {
    mineStore.load();
    const { mine } = mineStore.getState();
    if (near === null && mine !== null && cityById.has(mine)) setView({ near: mine });
  });
  useEffect(() => begin(), []);
  const alike = nearness ? nearness.order([...nearness.alike]).slice(0, inRow) : [];
  return (
    <div className={styles.near}>
      <p>
        <label htmlFor={id}>{t('near.which')}</label>{' '}
        <select
          id={id}
          value={near ?? ''}
          onChange={({ target: { value } }) => {
            const chosen = value === '' ? null : value;
            if (chosen !== null) mineStore.setState({ mine: chosen });
            setView({ near: chosen });
          }}
        >
          <option value="">{t('near.none')}</option>
          {sorted.map((city) => (
            <option key={city.id} value={city.id}>
              {city.name}
            </option>
          ))}
        </select>{' '}
        {near !== null && (
          <Button
            onClick={() => {
              mineStore.setState({ mine: null });
              setView({ near: null });
            }}
          >
            {t('near.forget')}
          </Button>
        )}
      </p>
      {!isAsked && <p className={styles.note}>{t('near.note')}</p>}
      {nearness && !isAsked && (
        <>
          <h2>{t('near.title', { city: nearness.to.name })}</h2>
          <AlikeRow cities={alike} from="map" />
          <p>
            <a href={`${path(paths.city(nearness.to.id))}#similar`}>{t('near.ideas')}</a>
          </p>
        </>
      )}
    </div>
  );
}
