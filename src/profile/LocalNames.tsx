import { Fragment } from 'react';
import type { City } from '../atlas/model';
import { localNames } from './localName';

/** A city's names in its own languages, each marked with its own. */
export function LocalNames({ city: { localName, country } }: { city: City }) {
  return localNames(localName, country.code).map(({ text, lang }, at) => (
    <Fragment key={text}>
      {at > 0 && ' / '}
      <span lang={lang}>{text}</span>
    </Fragment>
  ));
}
