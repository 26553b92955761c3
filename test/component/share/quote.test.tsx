// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '../../../src/i18n/catalogue';
import { createTranslator } from '../../../src/i18n/translator';
import { offerQuote } from '../../../src/share/quote/offerQuote';
import { isQuotablePage, quotable } from '../../../src/share/quote/quote';

let end: () => void = () => undefined;

/** A page with a record, at a path; the first text of the record is selected. */
async function select(path: string): Promise<void> {
  history.replaceState(null, '', path);
  document.body.innerHTML =
    '<main><h1>Ghent</h1><article id="ghent-lab"><h3>Living lab</h3><p>Two  squares\nwere tried.</p></article></main>';
  const i18n = createTranslator('en', await loadMessages('en', ['quote']));
  end = offerQuote(document, '2026-11-24-test', i18n);
  const text = document.querySelector('p')?.firstChild;
  if (text) getSelection()?.selectAllChildren(text.parentNode ?? text);
  document.dispatchEvent(new Event('selectionchange'));
}

beforeEach(() => {
  Range.prototype.getBoundingClientRect = () => new DOMRect(10, 10, 100, 20);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('a selected text', () => {
  it('is copied with page, record, date, version and address', async () => {
    const user = userEvent.setup();
    const written = vi.spyOn(navigator.clipboard, 'writeText');
    await select('/city/ghent/?theme=dark');
    const button = await screen.findByRole('button', { name: 'Copy with source' });
    // By keys alone.
    await user.tab();
    expect(button).toHaveFocus();
    // As browsers say of keys.
    vi.spyOn(button, 'matches').mockReturnValue(true);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(written).toHaveBeenCalled());
    const [text = ''] = written.mock.calls[0] ?? [];
    expect(text).toMatch(
      /^“Two squares were tried\.”\nGhent: Living lab\. City Innovation Atlas, data 2026-11-24-test, read on /,
    );
    expect(text).toContain(`${location.origin}/city/ghent/?theme=dark#ghent-lab`);
    expect(screen.getByText('Copied with its source.')).toBeInTheDocument();
    // It does not go from under the keyboard.
    expect(button).toBeVisible();
    await user.tab();
    expect(button).not.toBeVisible();
  });

  it('has its button taken away by itself where a pointer pressed it', async () => {
    const user = userEvent.setup();
    await select('/city/ghent/');
    const button = await screen.findByRole('button', { name: 'Copy with source' });
    vi.spyOn(button, 'matches').mockReturnValue(false);
    await user.click(button);
    await waitFor(() => expect(button).not.toBeVisible(), { timeout: 4_000 });
  });

  it('is left alone on other pages', async () => {
    vi.useFakeTimers();
    await select('/about/');
    vi.advanceTimersByTime(1_000);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['/fr/practice/living-lab/', true],
    ['/insights/', true],
    ['/findings/', true],
    ['/', false],
    ['/data/', false],
  ])('%s: %s', (path, is) => expect(isQuotablePage(path)).toBe(is));

  it('is one line, neither nothing nor a whole page', () => {
    expect(quotable(' a\n\tb ')).toBe('a b');
    expect(quotable(' ')).toBe('');
    expect(quotable('x'.repeat(2_000))).toBe('');
  });
});
