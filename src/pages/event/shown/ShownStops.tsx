import { useI18n } from '../../../i18n/I18n';
import { StaticMap } from '../../../map/StaticMap';
import { KeepButton } from '../../../saved/KeepButton';
import { Linked } from '../../../ui/Linked';
import { formatView } from '../../../view/codec';
import { paths } from '../../../view/paths';
import { useAtlas } from '../../../atlas/AtlasContext';
import { localized } from '../cues/localized';
import { StopWords } from '../cues/StopWords';
import { viewOf } from '../cues/viewOf';
import { SaveAll, TakeAlong } from './TakeAlong';
import { useShown, type ShownStop } from './useShown';
import styles from './Shown.module.css';

/** The stops of a talk to read again, with what can be done with all of them. */
export function ShownStops() {
  const { t, path } = useI18n();
  const { stops, known, cities, records, room, isComplete } = useShown();
  if (stops.length === 0) {
    return (
      <p>
        <span>{t('hall.none')}</span>{' '}
        <Linked id="hall.none.ways" links={{ a: path(paths.follow), b: path(paths.tour) }} />
      </p>
    );
  }
  if (!isComplete) return null;
  return (
    <div className={styles.shown}>
      <div className={styles.side}>
        {cities.length > 0 && (
          <StaticMap fit={cities} label={t('hall.map', { cities: cities.length })} named />
        )}
        <p className={styles.count}>
          {t('hall.count', { stops: known.length, cities: cities.length })}
        </p>
        {room !== null && (
          <p>
            <span>{t('hall.room', { room })}</span>{' '}
            <a href={`${path(paths.follow)}?room=${room}`}>{t('hall.again')}</a>
          </p>
        )}
        <SaveAll cities={cities.map(({ id }) => id)} records={records} />
        <TakeAlong stops={stops} />
        {known.some(({ stop }) => stop.title !== null) && <p>{t('hall.theirs')}</p>}
        {known.length < stops.length && (
          <p>{t('hall.gone', { count: stops.length - known.length })}</p>
        )}
      </div>
      <ol className={styles.stops}>
        {known.map((shown, at) => (
          <StopEntry key={`${shown.stop.cue} ${shown.stop.title}`} {...shown} place={at + 1} />
        ))}
      </ol>
    </div>
  );
}

/** One stop: its words, its records, and the map it was shown on. */
function StopEntry({ stop, cue, place }: ShownStop & { place: number }) {
  const { t, path, language } = useI18n();
  const atlas = useAtlas();
  const view = viewOf(stop.v === '' ? (cue?.view ?? '') : stop.v);
  const city = atlas.cityById.get(view.city ?? '');
  const title = cue ? localized(cue.title, language) : { text: stop.title ?? '', lang: undefined };
  return (
    <li className={styles.stop}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <div>
        <h2 lang={title.lang}>{title.text}</h2>
        <StopWords stop={stop} cue={cue} />
        <p className={styles.links}>
          {city && <a href={path(paths.city(city.id))}>{city.name}</a>}
          {city && <KeepButton kind="cities" id={city.id} name={city.name} />}
          <a href={path(paths.home) + formatView(view)}>{t('hall.open')}</a>
        </p>
      </div>
    </li>
  );
}
