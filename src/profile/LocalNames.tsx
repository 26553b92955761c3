import { Fragment } from 'react';
import type { CityDetails } from '../atlas/details';
import type { City } from '../atlas/model';

interface LocalNamesProps {
  city: City;
  /** Know the languages. */
  details: CityDetails | undefined;
}

/** A city's names in its own languages, each marked with its own, so that a voice reads and does not spell them. */
export function LocalNames({ city, details }: LocalNamesProps) {
  const { localNames = [{ text: city.localName, lang: undefined }] } = details ?? {};
  return localNames.map(({ text, lang }, at) => (
    <Fragment key={text}>
      {at > 0 && <span> / </span>}
      <span lang={lang}>{text}</span>
    </Fragment>
  ));
}
