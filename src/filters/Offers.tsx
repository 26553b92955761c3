import { useDeferredValue, useMemo } from 'react';
import { useAtlas } from '../atlas/AtlasContext';
import { createOffers, type Offer, type OffersIn } from '../atlas/offers';
import { yearsIn } from '../atlas/finder';
import { useI18n } from '../i18n/I18n';
import { useFinder } from '../view/Finding';
import { setView, useFilter } from '../view/store';
import styles from './Offers.module.css';
import { useLabel } from './useLabel';

const none: OffersIn = () => [];

/** Finds the filters that a text names; none until the search is here. */
export function useOffers(asked: boolean): OffersIn {
  const atlas = useAtlas();
  const finder = useFinder(asked, asked);
  return useMemo(() => (finder ? createOffers(atlas, finder) : none), [atlas, finder]);
}

/** Takes a filter in the place of the words that name it. */
export function accept({ asks, rest }: Offer): void {
  setView((view) => {
    if (!('facet' in asks)) return { ...view, ...asks, q: rest };
    const { facet, id } = asks;
    return { ...view, [facet]: [...view[facet], id], q: rest };
  });
}

/** Names what an offer asks for. */
export function useOfferLabel(): (offer: Offer) => string {
  const { t } = useI18n();
  const label = useLabel();
  return ({ asks }) =>
    'facet' in asks ? label(asks.facet, asks.id) : t('search.chip.years', yearsIn(asks));
}

/** The filters that words of the search name, each taken in their place by one click. */
export function Offers() {
  const { t } = useI18n();
  const asked = useFilter();
  // Typing does not wait for them.
  const filter = useDeferredValue(asked);
  const offersIn = useOffers(filter.q !== '');
  const label = useOfferLabel();
  const offers = filter.q === '' ? [] : offersIn(filter.q, filter);
  if (offers.length === 0) return null;
  return (
    <fieldset className={`${styles.offers} needs-script`}>
      <legend>{t('search.offer')}</legend>
      {offers.map((offer) => (
        <button
          key={label(offer)}
          type="button"
          aria-label={t('search.offer.add', { label: label(offer) })}
          // Of a text that is typed on there is another in a moment: letters would be lost.
          onClick={() => asked.q === filter.q && accept(offer)}
        >
          <span aria-hidden="true">+</span> <span>{label(offer)}</span>
        </button>
      ))}
    </fieldset>
  );
}
