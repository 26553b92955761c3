import type { Atlas } from '../atlas/model';
import type { Translator } from '../i18n/translator';
import type { Route } from './routes';

export interface Head {
  title: string;
  description: string;
}

/** Title and description of a page. */
export function headOf({ t }: Translator, { page, city: id }: Route, atlas: Atlas): Head {
  const titled = (name: string) => t('app.title.page', { page: name });
  switch (page) {
    case 'home':
      return {
        title: t('app.title.home'),
        description: t('app.describe.home', {
          records: atlas.records.length,
          cities: atlas.cities.length,
        }),
      };
    case 'city': {
      const city = atlas.cityById.get(id ?? '')?.name ?? '';
      return { title: titled(city), description: t('app.describe.city', { city }) };
    }
    case 'missing':
      return { title: titled(t('app.missing.title')), description: t('app.missing.text') };
    default:
      return { title: titled(t(`app.nav.${page}`)), description: t(`app.describe.${page}`) };
  }
}
