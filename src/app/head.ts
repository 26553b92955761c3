import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import type { Route } from './routes';

export interface Head {
  title: string;
  description: string;
}

/** Title and description of a page. */
export function headOf({ t, word, country }: Translator, { page, id }: Route, atlas: Atlas): Head {
  const titled = (name: string) => t('app.title.page', { page: name });
  switch (page) {
    case 'home':
      return {
        title: t('head.title.home'),
        description: t('head.describe.home', {
          records: atlas.records.length,
          cities: atlas.cities.length,
        }),
      };
    case 'city': {
      const city = atlas.cityById.get(id ?? '')?.name ?? '';
      return { title: titled(city), description: t('head.describe.city', { city }) };
    }
    case 'practice': {
      const practice = word(`practice.${id ?? ''}`, id ?? '');
      return { title: titled(practice), description: t('head.describe.practice', { practice }) };
    }
    case 'country': {
      const code = id ?? '';
      const found = atlas.countries.find((other) => other.code === code);
      const place = country(code, found?.name ?? code);
      return { title: titled(place), description: t('head.describe.country', { country: place }) };
    }
    case 'embed':
      return {
        title: titled(t('embed.title')),
        description: t('head.describe.home', {
          records: atlas.records.length,
          cities: atlas.cities.length,
        }),
      };
    case 'examples':
      return { title: titled(t('examples.title')), description: t('examples.intro') };
    case 'tour':
      return { title: titled(t('tour.title')), description: t('tour.lede') };
    case 'cues':
      return { title: titled(t('cues.title')), description: t('cues.lede') };
    case 'follow':
    case 'speak':
    case 'stage':
      return { title: titled(t(`live.${page}.title`)), description: t(`live.${page}.lede`) };
    case 'findings':
      return { title: titled(t('findings.title')), description: t('findings.lede') };
    case 'survey':
      return { title: titled(t('survey.title')), description: t('survey.lede') };
    case 'missing':
      return { title: titled(t('app.missing.title')), description: t('app.missing.text') };
    default:
      return { title: titled(t(`app.nav.${page}`)), description: t(`head.describe.${page}`) };
  }
}
