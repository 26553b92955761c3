import type { DataPackage } from '../../atlas/schema';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import styles from './Downloads.module.css';

type Resource = DataPackage['resources'][number];

/** The downloads: what each is, its format and its size. */
export function Downloads({ resources }: { resources: readonly Resource[] }) {
  return (
    <ul className={styles.downloads}>
      {resources.map((resource) => (
        <Download key={resource.name} {...resource} />
      ))}
    </ul>
  );
}

function Download({ name, title, path, format, bytes }: Resource) {
  const { t, word, number, language } = useI18n();
  const own = word(`data.file.${name}`, title);
  const about = word(`data.file.${name}.about`, '');
  const mega = bytes >= 1e6;
  const size = number(mega ? Math.round(bytes / 1e5) / 10 : Math.ceil(bytes / 1e3));
  return (
    <li>
      <a href={`/data/${path}`} download lang={own === title ? english(language) : undefined}>
        {own}
      </a>
      <span className={styles.facts}>
        {path} · {word(`data.format.${format}`, format.toUpperCase())} ·{' '}
        <span>{t(mega ? 'data.size.mega' : 'data.size.kilo', { size })}</span>
      </span>
      {about !== '' && <p>{about}</p>}
    </li>
  );
}
