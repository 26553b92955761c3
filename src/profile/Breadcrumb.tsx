import { Fragment } from 'react';
import { useI18n } from '../i18n/I18n';
import { paths } from '../view/paths';
import styles from './Breadcrumb.module.css';

interface BreadcrumbProps {
  /** From the map down to this page: name and path, without language. */
  trail: readonly (readonly [name: string, path: string])[];
}

/** Where a page stands. */
export function Breadcrumb({ trail }: BreadcrumbProps) {
  const { t, path } = useI18n();
  return (
    <nav aria-label={t('city.breadcrumb')} className={styles.breadcrumb}>
      <a href={path(paths.home)}>{t('app.nav.explore')}</a>
      {trail.map(([name, to], place) => (
        <Fragment key={to}>
          <span aria-hidden="true">/</span>
          <a href={path(to)} aria-current={place === trail.length - 1 ? 'page' : undefined}>
            {name}
          </a>
        </Fragment>
      ))}
    </nav>
  );
}
