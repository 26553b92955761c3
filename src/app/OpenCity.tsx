import { Suspense } from 'react';
import type { City } from '../atlas/model';
import { CityPanel } from '../city/CityPanel';
import { LoadingPart } from '../ui/LoadingPart';
import { onDemand } from '../ui/onDemand';
import { CityActions } from './CityActions';
import { WithRecordActions } from './RecordActions';

const CityAnswers = onDemand(() => import('../survey/answers/onDemand'), ['answers']);

interface OpenCityProps {
  city: City;
  onClose: () => void;
}

/** The city that is open beside the map. It comes with the first one: the map does without. */
export default function OpenCity({ city, onClose }: OpenCityProps) {
  return (
    <WithRecordActions city={city}>
      <CityPanel
        city={city}
        onClose={onClose}
        answers={
          city.answers.length > 0 && (
            <Suspense fallback={<LoadingPart />}>
              <CityAnswers city={city} level={2} />
            </Suspense>
          )
        }
      >
        <CityActions city={city} />
      </CityPanel>
    </WithRecordActions>
  );
}
