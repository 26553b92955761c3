import { useDeferredValue, useRef } from 'react';
import { useI18n } from '../i18n/I18n';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { lazyWithMessages } from '../ui/lazyWithMessages';
import { useResult } from '../view/ResultContext';
import { useView } from '../view/store';
import { useReturn } from '../view/useReturn';
import { defaultView } from '../view/view';
import { CityRows, type CityRowsProps } from './CityRows';

const GroupedList = lazyWithMessages(() => import('./GroupedList'), ['groups']);

/** The cities that match, in groups where the view asks for them. Until these are here, the list stays as it was. */
export function CityList(props: Omit<CityRowsProps, 'list' | 'cities' | 'headedBy'>) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const { cities } = useResult();
  const asked = useView((view) => view.group);
  const group = useDeferredValue(asked, defaultView.group);
  useReturn(list);
  if (group === defaultView.group) {
    return <CityRows list={list} cities={cities} {...props} />;
  }
  return (
    <ErrorBoundary panel={t('app.panel.explore')}>
      <GroupedList {...props} group={group} />
    </ErrorBoundary>
  );
}
