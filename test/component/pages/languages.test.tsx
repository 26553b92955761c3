// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { LanguageListContext, LanguageMenu, readLanguageList } from '../../../src/app/LanguageMenu';
import {
  LanguageOffer,
  readOffered,
  showLanguageOffer,
  wantedIn,
} from '../../../src/app/offer/LanguageOffer';
import { languageList } from '../../../src/app/languageList';
import { loadMessages } from '../../../src/i18n/catalogue';
import { I18nProvider } from '../../../src/i18n/I18n';
import { languages, type Language } from '../../../src/i18n/languages';
import { createTranslator } from '../../../src/i18n/translator';
import { setView } from '../../../src/view/store';

const english = createTranslator('en', await loadMessages('en', ['site', 'app', 'head']));
const french = createTranslator('fr', await loadMessages('fr', ['offer']));
const all = languageList(english, '/city/ghent/', (language) => language === 'fr');
const offeredWith = (isInProgress: (language: Language) => boolean) =>
  languages.map((language) => ({ language, isInProgress: isInProgress(language) }));
const whole = offeredWith(() => false);

const menu = (list = all) => (
  <I18nProvider i18n={english}>
    <LanguageListContext value={list}>
      <LanguageMenu page="city" rest="/city/ghent/" />
    </LanguageListContext>
  </I18nProvider>
);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '', '/city/ghent/?theme=dark');
});

describe('the menu of languages', () => {
  it('lists each by its own name, with the same page', () => {
    render(menu());
    const link = screen.getByRole('link', { name: 'Français', hidden: true });
    expect(link).toHaveAttribute('href', '/fr/city/ghent/');
    expect(link).toHaveAttribute('lang', 'fr');
    expect(link).toHaveAttribute('hreflang', 'fr');
    expect(screen.getByRole('link', { name: 'English', hidden: true })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  it('says which one is in progress', () => {
    render(menu());
    expect(screen.getAllByText('in progress')).toHaveLength(1);
  });

  it('is read from the page’s HTML as it was written', () => {
    render(menu());
    expect(readLanguageList(document)).toBe(all);
    expect(readOffered(document)).toEqual(offeredWith((language) => language === 'fr'));
  });

  it('leads to the view that is shown by then', () => {
    render(menu());
    act(() => setView({ q: 'heat' }));
    const link = screen.getByRole('link', { name: 'Français', hidden: true });
    expect(link).toHaveAttribute('href', '/fr/city/ghent/?q=heat');
    act(() => setView({ q: '' }));
  });
});

describe('the language that is offered', () => {
  it('is the reader’s dearest that is translated', () => {
    expect(wantedIn(['fr-CA', 'en'], whole)).toBe('fr');
    expect(wantedIn(['xx', 'en-US', 'fr'], whole)).toBe('en');
    expect(wantedIn(['xx'], whole)).toBeUndefined();
    expect(
      wantedIn(
        ['fr', 'en'],
        offeredWith((language) => language === 'fr'),
      ),
    ).toBe('en');
  });

  it('is offered in its own words, with the page and view that are read', () => {
    render(<LanguageOffer language="fr" t={french.t} />);
    const link = screen.getByRole('link', { name: 'Cette page en français' });
    expect(link).toHaveAttribute('href', '/fr/city/ghent/?theme=dark');
  });

  it('leads to the page that is read by then', async () => {
    render(<LanguageOffer language="fr" t={french.t} />);
    history.replaceState(null, '', '/about/');
    const link = screen.getByRole('link', { name: 'Cette page en français' });
    await userEvent.hover(link);
    expect(link).toHaveAttribute('href', '/fr/about/');
  });

  it('is not offered again once it was dismissed', async () => {
    render(<LanguageOffer language="fr" t={french.t} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ne plus le proposer' }));
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    await showLanguageOffer('en', ['fr'], whole);
    expect(document.querySelector('aside')).toBeNull();
    localStorage.clear();
    await showLanguageOffer('fr', ['fr'], whole);
    expect(document.querySelector('aside')).toBeNull();
    await showLanguageOffer('en', ['fr'], whole);
    expect(document.querySelector('aside')).toHaveAttribute('lang', 'fr');
  });
});
