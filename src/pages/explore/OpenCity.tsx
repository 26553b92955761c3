import { Suspense } from 'react';
import type { City } from '../../atlas/model';
import { CityPanel } from './CityPanel';
import { LoadingPart } from '../../ui/LoadingPart';
import { lazyWithMessages } from '../../ui/lazyWithMessages';
import { CityActions } from '../../profile/CityActions';
import { useCityTold } from '../../profile/useCityTold';
import { WithRecordActions } from '../../profile/RecordActions';

const CityAnswers = lazyWithMessages(() => import('../../survey/answers/onDemand'), ['answers']);

interface OpenCityProps {
  city: City;
  /** Of its records the one that is opened, by its id. */
  record: string | null;
  onClose: () => void;
}

/** The city that is open beside the map. It comes with the first one: the map does without. */
export default function OpenCity({ city, record, onClose }: OpenCityProps) {
  useCityTold(city);
  return (
    <WithRecordActions city={city}>
      <CityPanel
        city={city}
        record={record}
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
