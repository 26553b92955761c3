import { Suspense } from 'react';
import type { Counts } from '../atlas/facets';
import type { Facet } from '../atlas/filter';
import type { Atlas } from '../atlas/model';
import { LoadingPart } from '../ui/LoadingPart';
import { onDemand } from '../ui/onDemand';
import { CountryOptions } from './CountryOptions';
import { Option } from './Option';
import { PracticeOptions } from './PracticeOptions';
import { useLabel } from './useLabel';

/** Only an atlas with the responses of a survey has them. */
const AnswerOptions = onDemand(() => import('./AnswerOptions'), []);

interface PanelProps {
  atlas: Atlas;
  facet: Facet;
  counts: Counts;
}

/** The options of one facet. */
export function Panel({ atlas, facet, counts }: PanelProps) {
  const label = useLabel(atlas);
  if (facet === 'practice') return <PracticeOptions atlas={atlas} counts={counts.practice} />;
  if (facet === 'country') return <CountryOptions atlas={atlas} counts={counts.country} />;
  if (facet === 'survey') {
    return (
      <Suspense fallback={<LoadingPart />}>
        <AnswerOptions atlas={atlas} counts={counts.survey} />
      </Suspense>
    );
  }
  return Array.from(counts[facet], ([id, count]) => (
    <Option key={id} facet={facet} id={id} label={label(facet, id)} count={count} />
  ));
}
