import { Suspense } from 'react';
import type { Counts } from '../atlas/facets';
import type { Facet } from '../atlas/filter';
import { LoadingPart } from '../ui/LoadingPart';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { CountryOptions } from './CountryOptions';
import { Option } from './Option';
import { PracticeOptions } from './PracticeOptions';
import { useLabel } from './useLabel';

/** Only an atlas with the responses of a survey has them. */
const AnswerOptions = lazyWithMessages(() => import('./AnswerOptions'), []);

interface PanelProps {
  facet: Facet;
  counts: Counts;
}

/** The options of one facet. */
export function Panel({ facet, counts }: PanelProps) {
  const label = useLabel();
  if (facet === 'practice') return <PracticeOptions counts={counts.practice} />;
  if (facet === 'country') return <CountryOptions counts={counts.country} />;
  if (facet === 'survey') {
    return (
      <Suspense fallback={<LoadingPart />}>
        <AnswerOptions counts={counts.survey} />
      </Suspense>
    );
  }
  return Array.from(counts[facet], ([id, count]) => (
    <Option key={id} facet={facet} id={id} label={label(facet, id)} count={count} />
  ));
}
