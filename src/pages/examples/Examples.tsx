import { useEffect } from 'react';
import { Article } from './Article';
import { Embed } from './Embed';
import { useI18n } from '../../i18n/I18n';
import type { MessageId } from '../../i18n/catalogue';

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
