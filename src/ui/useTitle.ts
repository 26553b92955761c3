import { useEffect } from 'react';
import { useI18n } from '../i18n/I18n';

/**
 * Names what is shown in the title of the window, by which tabs, bookmarks, the
 * history and saved files are told apart.
 * @param subject without the site's name; null where the page's own title says it
 */
export function useTitle(subject: string | null): void {
  const { t } = useI18n();
  useEffect(() => {
    if (subject === null) return undefined;
    const own = document.title;
    const said = t('app.title.page', { page: subject });
    document.title = said;
    return () => {
      // Where another page has come, its title stands already.
      if (document.title === said) document.title = own;
    };
  }, [subject, t]);
}
