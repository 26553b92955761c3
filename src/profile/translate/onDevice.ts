import { baseLanguage, type Language } from '../../i18n/languages';
import { tagOf } from '../../i18n/names';

/** https://webmachinelearning.github.io/translation-api/, as far as it is used here. */
interface Pair {
  sourceLanguage: string;
  targetLanguage: string;
}

interface Options extends Pair {
  signal: AbortSignal;
  /** Tells how much of the translator has come: `loaded` from 0 to 1. */
  monitor: (monitor: EventTarget) => void;
}

interface OnDevice {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  /** Gives back what the model takes of the device. */
  destroy(): void;
}

declare global {
  interface Window {
    /** Only in browsers that translate on the device. */
    readonly Translator?: {
      availability(pair: Pair): Promise<string>;
      create(options: Options): Promise<OnDevice>;
    };
  }
}

/** As the translator of the browser calls a language: without what only we say of it. */
const pairOf = (language: Language): Pair => ({
  sourceLanguage: baseLanguage,
  targetLanguage: tagOf(language),
});

/** Whether the browser can translate from English on this device, be it after fetching what it needs. */
export async function canTranslate(language: Language): Promise<boolean> {
  try {
    const available = await window.Translator?.availability(pairOf(language));
    return available !== undefined && available !== 'unavailable';
  } catch {
    return false; // forbidden in this frame, or a language that it does not know
  }
}

/** BCP 47 of what a machine has translated from English: `de-t-en-t0-und`. */
export const machineTag = (language: Language): string =>
  `${tagOf(language)}-t-${baseLanguage}-t0-und`;

export interface Work {
  texts: readonly string[];
  language: Language;
  signal: AbortSignal;
  /** Told of the share of the translator that has come, from 0 to 1. */
  onComing: (share: number) => void;
  /** Told of each text that is translated, in their order. */
  onText: (text: string, translated: string) => void;
}

/** Has the browser translate texts from English, one after the other. Rejects where it cannot, or is told to stop. */
export async function translateAll({
  texts,
  language,
  signal,
  onComing,
  onText,
}: Work): Promise<void> {
  const translator = await window.Translator?.create({
    ...pairOf(language),
    signal,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', (event) => {
        if (event instanceof ProgressEvent) onComing(event.loaded);
      }),
  });
  if (!translator) throw new Error('the browser has no translator');
  try {
    for (const text of texts) {
      const translated = await translator.translate(text, { signal });
      signal.throwIfAborted();
      onText(text, translated);
    }
  } finally {
    translator.destroy();
  }
}
