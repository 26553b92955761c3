import { Linked } from '../../ui/Linked';
import {
  ccBy,
  geoNames,
  naturalEarth,
  openFont,
  report,
  resolution,
  surveySummary,
  wcag,
} from '../../atlas/references';
import type { Text } from './sections';

/** Where the named links of the messages lead. */
const links = { ccBy, geoNames, naturalEarth, openFont, report, resolution, surveySummary, wcag };

/** Paragraphs, then points. */
export function Words({ paragraphs, points }: Text) {
  return (
    <>
      {paragraphs.map((id) => (
        <p key={id}>
          <Linked id={id} links={links} />
        </p>
      ))}
      {points && (
        <ul>
          {points.map((id) => (
            <li key={id}>
              <Linked id={id} links={links} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
