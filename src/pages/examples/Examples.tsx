import { useEffect, type ReactNode } from 'react';
import { Embed } from './Embed';
import { useI18n } from '../../i18n/I18n';
import type { MessageId } from '../../i18n/catalogue';
import styles from './Examples.module.css';

const minimal = 'minimal=1';

/** Four practices, side by side. */
const four = ['citizens-assembly', 'innovation-team', 'living-lab', 'digital-twin'] as const;

/** The embedded map in the layouts of newspapers, by the script that they use. */
export function Examples() {
  const { t, word } = useI18n();
  useEffect(() => {
    const script = document.createElement('script');
    script.src = '/embed.js';
    document.head.append(script);
    return () => script.remove();
  }, []);
  const titled = (kind: MessageId) => `${t('app.name')}: ${t(kind)}`;
  return (
    <>
      <Article kind="narrow">
        <Embed title={titled('examples.narrow')} view="?practice=citizens-assembly" />
      </Article>
      <Article kind="wide">
        <Embed title={titled('examples.wide')} options="list=0" />
      </Article>
      <Article kind="dark">
        <Embed title={titled('examples.dark')} view="?theme=dark&region=northern" />
      </Article>
      <Article kind="rtl">
        <Embed title={titled('examples.rtl')} options="filters=0&list=0" />
      </Article>
      <Article kind="scroll">
        <Embed title={titled('examples.scroll')} view="?challenge=climate" options="link=0" />
      </Article>
      <Article kind="four">
        {four.map((practice) => (
          <Embed
            key={practice}
            title={`${t('app.name')}: ${word(`practice.${practice}`, practice)}`}
            view={`?practice=${practice}`}
            options={minimal}
          />
        ))}
      </Article>
    </>
  );
}

interface ArticleProps {
  kind: 'narrow' | 'wide' | 'dark' | 'rtl' | 'scroll' | 'four';
  children: ReactNode;
}

/** An invented newspaper page with room for the map. */
function Article({ kind, children }: ArticleProps) {
  const { t } = useI18n();
  const name = t(`examples.${kind}`);
  return (
    <section className={styles.example}>
      <h2>{name}</h2>
      <div
        className={styles[kind]}
        dir={kind === 'rtl' ? 'rtl' : undefined}
        // What scrolls must be reachable by keyboard, by a name.
        {...(kind === 'scroll' ? { tabIndex: 0, role: 'region', 'aria-label': name } : {})}
      >
        <p className={styles.masthead}>{t('examples.masthead')}</p>
        <h3>{t('examples.headline')}</h3>
        <p className={styles.lead}>{t('examples.lead')}</p>
        {kind === 'scroll' && <p>{t('examples.text')}</p>}
        <div className={styles.place}>{children}</div>
        <p>{t('examples.text')}</p>
        <p>{t('examples.more')}</p>
      </div>
    </section>
  );
}
