import { useAtlas } from '../../atlas/AtlasContext';
import type { City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/details';
import type { Capability } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { CapabilityMark } from '../../map/CapabilityMark';
import { paths } from '../../view/paths';
import styles from './CompareTable.module.css';
import { has } from './findings';
import { RecordCell } from './RecordCell';
import { Row, RowGroup } from './Row';

interface CapabilityRowsProps {
  capability: Capability;
  cities: readonly City[];
  details: readonly (CityDetails | undefined)[];
}

/** The practices of one capability: a row for each that a city has on record, then those that none has. */
export function CapabilityRows({ capability, cities, details }: CapabilityRowsProps) {
  const atlas = useAtlas();
  const { t, word, path, list } = useI18n();
  const practices = atlas.practices.filter((practice) => practice.capability === capability);
  const isFound = (practice: (typeof practices)[number]) =>
    cities.some((city) => has(city, practice));
  const nowhere = practices.filter((practice) => !isFound(practice));
  const name = ({ id, label }: (typeof practices)[number]) => word(`practice.${id}`, label);
  return (
    <RowGroup
      cities={cities.length}
      className={styles[capability]}
      head={
        <>
          <CapabilityMark capability={capability} />
          {word(`capability.${capability}`, capability)}
        </>
      }
    >
      {practices.filter(isFound).map((practice) => (
        <Row
          key={practice.id}
          id={`row-${practice.id}`}
          head={<a href={path(paths.practice(practice.id))}>{name(practice)}</a>}
          cells={cities.map((city, i) => {
            const records = city.records.filter((record) => record.practice === practice);
            return {
              city,
              missing: records.length === 0,
              content: <RecordCell records={records} details={details[i]} />,
            };
          })}
        />
      ))}
      {nowhere.length > 0 && (
        <tr role="row" className={styles.nowhere}>
          <td role="cell" colSpan={cities.length + 1}>
            {t('compare.nowhere', { practices: list(nowhere.map(name)) })}
          </td>
        </tr>
      )}
    </RowGroup>
  );
}
