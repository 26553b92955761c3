import { useDeferredValue, useRef } from 'react';
import type { Atlas } from '../atlas/model';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand } from '../ui/onDemand';
import { useReturn } from '../view/useReturn';
import { openingView, type Group } from '../view/view';
import { CityRows, type Pointing } from './CityRows';
import type { Answer } from './useResult';

const GroupedList = onDemand(() => import('./GroupedList'), ['groups']);

export interface CityListProps extends Pointing {
  atlas: Atlas;
  result: Answer;
  /** The question by which the cities are grouped; they are not, by that of the opening view. */
  group: Group;
}

/** The cities that match, in groups where the view asks for them. Until these are here, the list stays as it was. */
export function CityList(props: CityListProps) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const group = useDeferredValue(props.group, openingView.group);
  useReturn(list);
  if (group === openingView.group) {
    const { result, pointed, onPoint } = props;
    return <CityRows {...{ list, pointed, onPoint }} cities={result.cities} />;
  }
  return (
    <ErrorBoundary panel={t('app.panel.explore')}>
      <GroupedList {...props} group={group} />
    </ErrorBoundary>
  );
}
