import { useAtlas } from '../../atlas/AtlasContext';
import type { Change } from '../../atlas/changes';
import { useI18n } from '../../i18n/I18n';
import { english } from '../../ui/english';
import { ExternalLink } from '../../ui/ExternalLink';
import { paths } from '../../view/paths';

/** One row that was added, corrected or removed, with the way to it. */
export function ChangeItem({ change }: { change: Change }) {
  const { practiceById } = useAtlas();
  const { word, language } = useI18n();
  const { practices = [], year, reason } = change;
  const facts = [
    ...practices.map((id) => word(`practice.${id}`, practiceById.get(id)?.label ?? id)),
    ...(year === undefined ? [] : [String(year)]),
  ];
  return (
    <li>
      <Name change={change} />
      {facts.length > 0 && <span>{`, ${facts.join(', ')}`}</span>}
      {reason !== undefined && <span lang={english(language)}>{` (${reason})`}</span>}
    </li>
  );
}

/** What the row is called: of a removed one only the id is left, whose address says when and why it went. */
function Name({ change }: { change: Change }) {
  const { word, path, language } = useI18n();
  const { kind, table, id, city, name, language: written, url, scheme } = change;
  const lang = english(language);
  if (table === 'case-studies' && url !== undefined) {
    const title = written ?? 'en';
    return (
      <ExternalLink href={url} lang={title === language ? undefined : title}>
        {name}
      </ExternalLink>
    );
  }
  if (scheme !== undefined) {
    const isNamed = scheme === 'other' && name !== undefined;
    if (isNamed) return <span lang={lang}>{name}</span>;
    const called = word(`scheme.${scheme}`, scheme);
    return name === undefined
      ? called
      : [
          `${called}: `,
          <span key="name" lang={lang}>
            {name}
          </span>,
        ];
  }
  const said = kind === 'removed' ? <code>{id}</code> : (name ?? id);
  if (city === undefined || (table !== 'records' && table !== 'guides')) return said;
  // A guide's id begins with that of its record.
  const [record] = id.split('/', 1);
  return (
    <a href={`${path(paths.city(city))}#${record}`} lang={lang}>
      {said}
    </a>
  );
}
