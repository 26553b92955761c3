import type { Messages } from '@lingui/core';
import { filledMark } from './filled';
import { baseLanguage } from './languages';
import type { Translator } from './translator';

/** Shorter texts without a word of their own, such as "{name}", are of no language. */
const saysSomething = /\p{L}{2}/u;

const literally = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** What a compiled message may look like, as a pattern; null where it is values alone. */
function patternOf(message: Messages[string]): string | null {
  if (typeof message === 'string') return saysSomething.test(message) ? literally(message) : null;
  const parts = message.map((part) => (typeof part === 'string' ? part : null));
  if (!parts.some((part) => part !== null && saysSomething.test(part))) return null;
  return parts.map((part) => (part === null ? '[^<]*' : literally(part))).join('');
}

/** Tells whether a text is one that English stands in for; null where there is none. */
export function filledTexts(messages: Messages): RegExp | null {
  const patterns = Object.keys(messages)
    .filter((id) => id.startsWith(filledMark))
    .flatMap((id) => patternOf(messages[id.slice(filledMark.length)] ?? '') ?? []);
  return patterns.length === 0 ? null : new RegExp(`^(?:${patterns.join('|')})$`);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};
const plain = (html: string) =>
  html
    .replaceAll('<!-- -->', '')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (one) => entities[one] ?? one);

/** Marks elements that hold nothing but such a text with `lang`, in a page as the server writes it. */
export function markFilledHtml(html: string, messages: Messages): string {
  const filled = filledTexts(messages);
  if (!filled) return html;
  const element = /<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>((?:[^<]|<!-- -->)+)(?=<\/\1>)/g;
  return html.replace(element, (whole, tag: string, attributes: string, inner: string) =>
    / lang=/.test(attributes) || !filled.test(plain(inner))
      ? whole
      : `<${tag}${attributes} lang="${baseLanguage}" data-filled="">${inner}`,
  );
}

/** Keeps a document's elements marked as its scripts change them. `data-filled` tells our marks from those of the page. */
export function keepFilledMarked(root: HTMLElement, { messages }: Pick<Translator, 'messages'>) {
  let known = 0;
  let filled: RegExp | null = null;
  /** The pattern, made anew where more messages have come. */
  const pattern = () => {
    const count = Object.keys(messages).length;
    if (count !== known) filled = filledTexts(messages);
    known = count;
    return filled;
  };
  const look = (element: Element, texts: RegExp) => {
    if (element.childElementCount > 0 || !(element instanceof HTMLElement)) return;
    const isFilled = texts.test(element.textContent);
    if (isFilled && element.lang === '') {
      element.lang = baseLanguage;
      element.dataset['filled'] = '';
    } else if (!isFilled && element.dataset['filled'] !== undefined) {
      element.removeAttribute('lang');
      delete element.dataset['filled'];
    }
  };
  const lookAll = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const texts = pattern();
    if (!element || !texts) return;
    look(element, texts);
    element.querySelectorAll('*').forEach((one) => look(one, texts));
  };
  lookAll(root);
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE) lookAll(target);
      addedNodes.forEach(lookAll);
    }
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return observer;
}
