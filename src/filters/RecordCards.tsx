import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAtlas } from '../atlas/AtlasContext';
import { LoadNotice } from '../atlas/LoadNotice';
import type { AtlasRecord } from '../atlas/model';
import { byYear } from '../atlas/newest';
import { recordOrder } from '../atlas/order';
import { nearParts, type Nearness } from '../atlas/similarity/near';
import { useRecordTexts } from '../atlas/useRecordTexts';
import { useI18n } from '../i18n/I18n';
import { Button } from '../ui/Button';
import { useResult } from '../view/ResultContext';
import { useView } from '../view/store';
import { useClosed } from '../view/useReturn';
import { CityList } from './CityList';
import type { Pointing } from './CityRows';
import { OrderChoice } from './OrderChoice';
import { RecordCard } from './RecordCard';
import styles from './RecordCards.module.css';
import { useNearness } from './useNearness';

/** Cards that a list begins with, and that come with one press. */
const atATime = 60;

type TextOf = ReturnType<typeof useRecordTexts>['textOf'];

/** Records under a heading; without one, those of the list itself. */
interface Part {
  title: string | null;
  records: readonly AtlasRecord[];
}

/** The records that match in the view's order: the newest first, those without a year apart; before them those of cities like the one that the view is near. */
function useParts(nearness: Nearness | null, textOf: TextOf): Part[] {
  const parts = useOrdered(textOf);
  const { t } = useI18n();
  return useMemo(() => {
    if (!nearness) return parts;
    const all = parts.flatMap(({ records }) => records);
    const { own, alike } = nearParts(nearness, all, ({ city }) => city);
    const before = new Set([...own, ...alike]);
    const { name } = nearness.to;
    const rest = parts.map(({ title, records }) => ({
      title,
      records: records.filter((record) => !before.has(record)),
    }));
    const others = rest.reduce((sum, { records }) => sum + records.length, 0);
    return [
      { title: t('near.own', { city: name, count: own.length }), records: own },
      { title: t('near.alike', { city: name, count: alike.length }), records: alike },
      ...rest.map((part, at) =>
        at > 0 ? part : { ...part, title: t('near.rest', { count: others }) },
      ),
    ];
  }, [nearness, parts, t]);
}

function useOrdered(textOf: TextOf): Part[] {
  const i18n = useI18n();
  const atlas = useAtlas();
  const { records, cities } = useResult();
  const sort = useView((view) => view.sort);
  return useMemo(() => {
    if (sort === '' || sort === 'start' || sort === '-start') {
      const { dated, undated } = byYear(records, i18n.compare, sort !== 'start');
      const title = i18n.t('records.undated', { count: undated.length });
      return [
        { title: null, records: dated },
        { title, records: undated },
      ];
    }
    const names = atlas.records.map((record) => textOf(record)?.name ?? null);
    const order = recordOrder(atlas, i18n, names);
    return [{ title: null, records: order(records, cities, sort) }];
  }, [i18n, atlas, records, cities, sort, textOf]);
}

/** So many records from the beginning; parts without any are left out. */
function firstOf([first, ...rest]: readonly Part[], most: number): Part[] {
  if (!first || most <= 0) return [];
  const records = first.records.slice(0, most);
  const others = firstOf(rest, most - records.length);
  return records.length === 0 ? others : [{ ...first, records }, ...others];
}

const none: readonly string[] = [];

/** One card a record that matches, as many as a reader has asked for. Until their texts are here the list of cities stays. */
export default function RecordCards(pointing: Pointing) {
  const { t } = useI18n();
  const nearness = useNearness();
  const { filter, records, found } = useResult();
  const words = found?.telling ?? none;
  const { textOf, isWaiting, query } = useRecordTexts(filter.practice);
  const parts = useParts(nearness, textOf);
  const [most, setMost] = useState(atATime);
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<Element | null>(null);
  useClosed((closed) => {
    if (document.activeElement !== document.body) return;
    const links = [...(list.current?.querySelectorAll<HTMLElement>('h3 a') ?? [])];
    const ofCity = links.filter((link) => link.dataset['city'] === closed);
    (ofCity.find((link) => link === left.current) ?? ofCity[0])?.focus();
  });
  const showMore = () => {
    flushSync(() => setMost(most + atATime));
    list.current?.querySelectorAll<HTMLElement>('h3 a')[most]?.focus();
  };
  return (
    <div
      ref={list}
      onClickCapture={({ target }) => {
        left.current = target instanceof Element ? target.closest('a') : null;
      }}
    >
      <h2 className="visually-hidden">{t('records.title')}</h2>
      {/* One notice for both: a second would ask again for what has failed. */}
      <LoadNotice query={query} />
      {isWaiting && <CityList {...pointing} />}
      {!isWaiting && (
        <>
          <div className={styles.order}>
            <OrderChoice />
          </div>
          {firstOf(parts, most).map(({ title, records: shown }) => (
            <div key={title}>
              {title !== null && <h2 className={styles.part}>{title}</h2>}
              <ul className={styles.cards}>
                {shown.map((record) => (
                  <RecordCard
                    key={record.index}
                    record={record}
                    text={textOf(record)}
                    tellsPractice={filter.practice.length !== 1}
                    words={words}
                    nearness={nearness?.alike.has(record.city) ? nearness : null}
                    onPoint={pointing.onPoint}
                    isPointed={pointing.pointed === record.city.id}
                  />
                ))}
              </ul>
            </div>
          ))}
        </>
      )}
      {!isWaiting && records.length > most && (
        <p className={styles.more}>
          <Button onClick={showMore}>
            {t('records.more', {
              more: Math.min(atATime, records.length - most),
              all: records.length,
            })}
          </Button>
        </p>
      )}
    </div>
  );
}
