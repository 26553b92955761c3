import { useI18n } from '../i18n/I18n';
import { formatView } from '../view/codec';
import { paths } from '../view/paths';
import { defaultView, type View } from '../view/view';
import styles from './Links.module.css';

/** The ways on from a practice or a country: the same question on the map, as charts, on paper. */
export function Links({ asks }: { asks: Partial<View> }) {
  const { t, path } = useI18n();
  const address = (page: string, more: Partial<View> = {}) =>
    path(page) + formatView({ ...defaultView, ...asks, ...more });
  return (
    <ul className={`${styles.links} needs-script`}>
      <li>
        <a href={address(paths.home)}>{t('practice.link.map')}</a>
      </li>
      <li>
        <a href={address(paths.home, { show: 'charts' })}>{t('practice.link.charts')}</a>
      </li>
      <li>
        <a href={address(paths.brief)}>{t('practice.link.brief')}</a>
      </li>
    </ul>
  );
}
