import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asksYears } from '../../atlas/filter';
import { searchingQuery, searchQuery, summariesQuery } from '../../atlas/searchQueries';
import type { CityDetails } from '../../atlas/details';
import { useI18n } from '../../i18n/I18n';
import { countryIn } from '../../map/area/area';
import { landQuery } from '../../map/area/landQuery';
import { groundQuery } from '../../map/ground/groundQuery';
import { outlineQuery } from '../../map/outlineQuery';
import { Button } from '../../ui/Button';
import { addressOf } from '../address';
import { framedView, suggestedFraming } from '../framing';
import { resultOf } from '../result';
import { save } from '../save';
import type { ShareTarget } from '../shareTarget';
import { makeAlone } from './makeAlone';

interface AloneItemProps {
  subject: ShareTarget;
  details: readonly CityDetails[];
}

/** An entry of the list of downloads: what is shown, as one HTML file that works without a network. */
export default function AloneItem({ subject, details }: AloneItemProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const { atlas } = subject;
  // Of one country that is asked for, its map, as an embed has it.
  const view = framedView(subject.view, suggestedFraming(subject.view));
  const make = async () => {
    const code = countryIn(view);
    const asks = view.q !== '' || asksYears(view);
    const [outline, ground, land, search, index, records] = await Promise.all([
      client.fetchQuery(outlineQuery),
      client.fetchQuery(groundQuery).catch(() => []),
      code === null ? undefined : client.fetchQuery(landQuery(code)).catch(() => undefined),
      asks ? client.fetchQuery(searchingQuery) : undefined,
      view.q === '' ? undefined : client.fetchQuery(searchQuery),
      view.q === '' ? undefined : client.fetchQuery(summariesQuery),
    ]);
    const result = resultOf(view, atlas, i18n, { ...search, index, records });
    const context = { subject: { ...subject, view }, details, address: addressOf(subject) };
    const day = new Date().toISOString().slice(0, 10);
    return makeAlone({ context, i18n, result, outline, ground, land, day });
  };
  const run = async () => {
    setSaid(t('alone.making'));
    try {
      const file = await make();
      save(file);
      setSaid(t('share.download.done', { file: file.name }));
    } catch {
      setSaid(t('share.download.failed'));
    }
  };
  return (
    <li>
      <Button onClick={() => void run()}>{t('alone.save')}</Button>{' '}
      <span>{t('alone.save.about')}</span> <span data-said="">{said}</span>
    </li>
  );
}
