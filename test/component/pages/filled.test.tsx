// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../../server/render/catalogues';
import { filledMark } from '../../../src/i18n/filled';
import { I18nProvider, useI18n } from '../../../src/i18n/I18n';
import { keepFilledMarked, markFilledHtml } from '../../../src/i18n/markFilled';
import { createTranslator } from '../../../src/i18n/translator';

const [english, french] = await Promise.all(
  ['en', 'fr'].map((language) => compileCatalogue(language, 'offline')),
);
const ids = Object.keys(english ?? {});
/** Of a language that has 96 of 100 messages: what it lacks is English, as the build fills it. */
const lacking = ids.filter((id, at) => id === 'offline.title' || at % 25 === 24);
const messages = {
  ...french,
  ...Object.fromEntries(
    lacking.flatMap((id) => [
      [id, english?.[id] ?? ''],
      [filledMark + id, ''],
    ]),
  ),
};

function Page() {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <h1>{t('offline.title')}</h1>
      <p>{t('offline.lede')}</p>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        +
      </button>
      <h2>{isOpen ? t('offline.title') : t('offline.lede')}</h2>
    </main>
  );
}

const page = () => (
  <I18nProvider i18n={createTranslator('fr', messages)}>
    <Page />
  </I18nProvider>
);

describe('a text that English stands in for', () => {
  it('is marked as English in the page as it is written', () => {
    const html = markFilledHtml(renderToString(page()), messages);
    expect(html).toMatch(/<h1 lang="en" data-filled="">[^<]+<\/h1>/);
    expect(html.match(/lang="en"/g)).toHaveLength(1);
  });

  it('is marked as it comes, and no longer where the text is another', async () => {
    const { container } = render(page());
    const observer = keepFilledMarked(container, createTranslator('fr', messages));
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
    const second = screen.getByRole('heading', { level: 2 });
    expect(second).not.toHaveAttribute('lang');
    const press = () => act(async () => screen.getByRole('button').click());
    await press();
    expect(second).toHaveAttribute('lang', 'en');
    await press();
    expect(second).not.toHaveAttribute('lang');
    observer.disconnect();
  });

  it('marks nothing where the language has all', async () => {
    const html = renderToString(page());
    expect(markFilledHtml(html, french ?? {})).toBe(html);
  });

  it('is told with its values', () => {
    const compiled = { '~a.b': '', 'a.b': ['Kept: ', ['count'], ' cities'] as never };
    const html = '<p>Kept: <!-- -->3<!-- --> cities</p><p>Kept</p>';
    expect(markFilledHtml(html, compiled)).toBe(
      '<p lang="en" data-filled="">Kept: <!-- -->3<!-- --> cities</p><p>Kept</p>',
    );
  });
});
