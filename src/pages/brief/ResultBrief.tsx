import { Suspense, type ReactNode } from 'react';
import { useAtlas } from '../../atlas/AtlasContext';
import type { AtlasRecord, City } from '../../atlas/model';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { StaticMap } from '../../map/StaticMap';
import { useView } from '../../view/store';
import { Cities } from './Cities';
import { numberNotes } from './notes';
import { Practices } from './Practices';
import { AdoptPrinted } from './onDemand';
import { adopted, chosen, citationOf, citationsOf, mostQuoted, quote, toCitations } from './quoted';
import { Records } from './Records';
import { Sheet, type Stamp } from './Sheet';
import styles from './Sheet.module.css';

interface ResultBriefProps extends Stamp {
  title: string;
  kind: string;
  /** Below the title: a definition, or what is shown in a sentence. */
  subtitle?: ReactNode;
  cities: readonly City[];
  /** The records that match. */
  records: readonly AtlasRecord[];
  details: readonly CityDetails[];
  /** A practice's records do not name it again. */
  about: 'practice' | 'result';
}

/** How the records that are quoted were chosen. */
function ruleOf(isPart: boolean, sort: string) {
  if (sort !== '') return isPart ? 'brief.rule.chosen' : 'brief.chosen';
  return isPart ? 'brief.rule' : 'brief.newest';
}

/** A filtered result on paper: every city of it, and as many records with their sources as two pages hold, or as the reader asks for. */
export function ResultBrief(props: ResultBriefProps) {
  const { title, kind, subtitle, cities, records, details, about, version, address } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const atlas = useAtlas();
  const sort = useView((view) => view.sort);
  const most = useView((view) => view.most) ?? mostQuoted[about];
  const quoted = quote(chosen(records, { atlas, i18n, sort, most }), details);
  const isPractice = about === 'practice';
  const near = useView((view) => view.near);
  const like = atlas.cityById.get(near ?? '') ?? null;
  const { examples, told } = adopted(isPractice ? quote(records, details) : [], atlas, like);
  const notes = numberNotes([
    ...toCitations(told),
    ...quoted.flatMap(isPractice ? citationOf : citationsOf),
  ]);
  const several = new Set(records.map(({ practice }) => practice.id)).size > 1;
  return (
    <Sheet
      title={title}
      kind={kind}
      subtitle={subtitle}
      version={version}
      address={address}
      notes={notes}
    >
      <div className={styles.opening}>
        <StaticMap fit={cities} label={t('brief.map.count', { count: cities.length })} />
        <Cities cities={cities} />
      </div>
      {examples.length > 0 && (
        <Suspense>
          <AdoptPrinted examples={examples} told={told} like={like} notes={notes} />
        </Suspense>
      )}
      {several && <Practices records={records} />}
      {quoted.length > 0 && (
        <section>
          <h2>{t('brief.records')}</h2>
          <p>
            {t(ruleOf(records.length > most, sort), {
              shown: quoted.length,
              total: records.length,
            })}
          </p>
          <Records
            records={quoted}
            notes={notes}
            says={isPractice ? ['city'] : ['city', 'practice']}
            isHowTold={!isPractice}
          />
        </section>
      )}
    </Sheet>
  );
}
