import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../i18n/I18n';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/Button';
import { canTranslate, machineTag, translateAll } from './onDevice';
import styles from './TranslateOffer.module.css';
import type { Translation } from './translation';
import type { TranslatedProps } from './WithTranslation';

interface TranslateOfferProps extends TranslatedProps {
  /** Told of what is to be shown: the translation as far as it goes, or null for the original. */
  onTranslation: (translation: Translation | null) => void;
}

type State = 'original' | 'working' | 'translated' | 'failed';

/** So many texts come at once: a page of a hundred records is not drawn two hundred times. */
const atOnce = 8;

/** A button that has the reader's browser translate records, and gives the original back. */
export default function TranslateOffer({ texts, of, onTranslation }: TranslateOfferProps) {
  const { t, language, number } = useI18n();
  const [isAvailable, setAvailable] = useState(false);
  const [state, setState] = useState<State>('original');
  /** Of the translator, as far as it has come; null where there is nothing to wait for. */
  const [coming, setComing] = useState<number | null>(null);
  const known = useRef(new Map<string, string>());
  const work = useRef<AbortController | null>(null);
  useEffect(() => {
    let isLeft = false;
    void canTranslate(language).then((can) => {
      if (!isLeft) setAvailable(can);
    });
    return () => {
      isLeft = true;
      work.current?.abort();
    };
  }, [language]);
  if (!isAvailable) return null;

  const showKnown = () =>
    onTranslation({ lang: machineTag(language), texts: new Map(known.current) });

  const translate = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    work.current = controller;
    setState('working');
    setComing(null);
    showKnown();
    try {
      await translateAll({
        texts: [...new Set(texts)].filter((text) => !known.current.has(text)),
        language,
        signal,
        onComing: (share) => setComing(share < 1 ? share : null),
        onText: (text, translated) => {
          known.current.set(text, translated);
          if (known.current.size % atOnce === 0) showKnown();
        },
      });
      showKnown();
      setState('translated');
      announce(t('translate.note'));
    } catch {
      // Another has begun meanwhile.
      if (work.current !== controller) return;
      onTranslation(null);
      // She has asked for the original, or has gone: where she comes back nothing is under way.
      setState(signal.aborted ? 'original' : 'failed');
      if (!signal.aborted) announce(t('translate.failed'));
    }
  };

  const showOriginal = () => {
    work.current?.abort();
    onTranslation(null);
    setState('original');
    announce(t('translate.shown'));
  };

  const said = () => {
    if (state !== 'working') return t(state === 'failed' ? 'translate.failed' : 'translate.note');
    if (coming === null) return t('translate.working');
    return t('translate.coming', { percent: number(Math.floor(100 * coming)) });
  };
  const isTranslated = state === 'working' || state === 'translated';
  return (
    <div className={styles.offer}>
      <Button onClick={isTranslated ? showOriginal : () => void translate()}>
        {isTranslated
          ? t('translate.original')
          : t(of === 'city' ? 'translate.city' : 'translate.cities')}
      </Button>
      {state !== 'original' && <p>{said()}</p>}
    </div>
  );
}
