import { useDeferredValue, useRef } from 'react';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { onDemand } from '../ui/onDemand';
import { useResult } from '../view/ResultContext';
import { useView } from '../view/store';
import { useReturn } from '../view/useReturn';
import { openingView } from '../view/view';
import { CityRows, type Pointing } from './CityRows';

const GroupedList = onDemand(() => import('./GroupedList'), ['groups']);

/** The cities that match, in groups where the view asks for them. Until these are here, the list stays as it was. */
export function CityList(props: Pointing) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const { cities } = useResult();
  const asked = useView((view) => view.group);
  const group = useDeferredValue(asked, openingView.group);
  useReturn(list);
  if (group === openingView.group) {
    return <CityRows list={list} cities={cities} {...props} />;
  }
  return (
    <ErrorBoundary panel={t('app.panel.explore')}>
      <GroupedList {...props} group={group} />
    </ErrorBoundary>
  );
}
