import { useAtlas } from '../../atlas/AtlasContext';
import { indexOf } from '../../atlas/facets';
import type { Practice } from '../../atlas/model';
import { describe } from '../../atlas/sentence';
import { useI18n } from '../../i18n/I18n';
import { CapabilityMark } from '../../map/CapabilityMark';
import { looksOf } from '../../map/askedLooks';
import { StaticMap } from '../../map/StaticMap';
import { PracticeMeaning } from '../../ui/PracticeMeaning';
import { defaultView } from '../../view/view';
import { Head } from '../../profile/Head';
import { Links } from '../../profile/Links';

/** What a practice is and when it counts, who has it on record, and where they are. */
export function PracticeHead({ practice }: { practice: Practice }) {
  const atlas = useAtlas();
  const i18n = useI18n();
  const { t, word } = i18n;
  const { id, label, capability, definition } = practice;
  const asks = { practice: [id] };
  const result = indexOf(atlas).run({ ...defaultView, ...asks });
  return (
    <Head
      kind={
        <>
          <CapabilityMark capability={capability} />
          {word(`capability.${capability}`, capability)}
        </>
      }
      title={word(`practice.${id}`, label)}
      map={
        <StaticMap
          fit={atlas.cities}
          marks={{ cities: atlas.cities, shown: result.shown, looks: looksOf(result, atlas) }}
          named={false}
          label={t('practice.map', { count: result.cities.length })}
        />
      }
    >
      <p>
        <strong>{t('practice.counts')}</strong> <PracticeMeaning id={id} definition={definition} />
      </p>
      <p>
        {describe({ ...defaultView, ...asks }, result, atlas, i18n)}.{' '}
        <span>{t('practice.records', { count: result.records.length })}</span>{' '}
        {t('practice.caution')}
      </p>
      <Links asks={asks} />
    </Head>
  );
}
