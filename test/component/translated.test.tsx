// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { Suspense, use, useState, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../../src/app/Frame';
import { createClient } from '../../src/app/client';
import { loadMessages } from '../../src/i18n/catalogue';
import { I18nProvider } from '../../src/i18n/I18n';
import { createTranslator } from '../../src/i18n/translator';
import { keptStore } from '../../src/saved/store';
import { AsPublished, PublishedContext, readPublished } from '../../src/ui/Published';
import { translate } from '../translate';

const i18n = createTranslator('en', await loadMessages('en', ['app', 'site']));
const inWords = (children: ReactNode) => (
  <QueryClientProvider client={createClient()}>
    <I18nProvider i18n={i18n}>{children}</I18nProvider>
  </QueryClientProvider>
);

beforeEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe('the frame of a page that a translator has rewritten', () => {
  it.each([
    ['whole', /^Saved \(1\)$/, /^Saved \(2\)$/],
    ['words', /^Saved \(1\)$/, /^Saved \(2\)$/],
    ['beside', /^SavedSaved \(1\)/, /^SavedSaved \(2\)/],
  ] as const)('says what is kept as it comes, changes and goes: %s', async (how, one, two) => {
    render(
      inWords(
        <Frame page="about" rest="/about/" version="1" isFull={false} isPending={false}>
          Words
        </Frame>,
      ),
    );
    translate(how);
    const link = () => screen.getByRole('link', { name: /^Saved/, hidden: true });
    const keep = (cities: readonly string[]) =>
      act(() => keptStore.setState({ cities: [...cities] }));
    keep(['ghent']);
    await waitFor(() => expect(link()).toHaveTextContent(one));
    keep(['ghent', 'aachen']);
    await waitFor(() => expect(link()).toHaveTextContent(two));
    keep([]);
    await waitFor(() => expect(link()).toHaveTextContent(/^(Saved)+$/));
    expect(screen.getByRole('main')).toBeInTheDocument();
  });
});

describe('a published page that was rewritten before its scripts came', () => {
  it('stands until the data are here, though it is drawn anew', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let arrive: (text: string) => void = () => undefined;
    const data = new Promise<string>((done) => (arrive = done));
    const ready = Object.assign(Promise.resolve('188 cities'), {
      status: 'fulfilled',
      value: '188 cities',
    });
    function Cities({ from }: { from: Promise<string> }) {
      const [more] = useState('as data');
      return <p>{`${use(from)} ${more}`}</p>;
    }
    const page = (from: Promise<string>) => (
      <main>
        <AsPublished>
          <Cities from={from} />
          <Suspense fallback={null}>
            <a href="/city/ghent/">Ghent</a>
          </Suspense>
        </AsPublished>
        <footer>Not of it</footer>
      </main>
    );
    const root = document.createElement('div');
    root.innerHTML = renderToString(page(ready));
    document.body.append(root);
    translate('whole');
    const published = readPublished(document);
    expect(published?.html).not.toContain('Not of it');
    await act(async () => {
      hydrateRoot(root, <PublishedContext value={published}>{page(data)}</PublishedContext>, {
        onRecoverableError: () => undefined,
      });
    });
    expect(root).toHaveTextContent('188 cities as data');
    expect(screen.getByRole('link', { name: 'Ghent' })).toBeInTheDocument();
    await act(async () => {
      arrive('189 cities');
      await data;
    });
    expect(root).toHaveTextContent('189 cities as data');
    expect(root).not.toHaveTextContent('188 cities');
    vi.restoreAllMocks();
  });

  it('is not shown for another page of the same visit', () => {
    const elsewhere = { pathname: '/elsewhere/', html: 'What was there' };
    const never = new Promise<string>(() => undefined);
    function Waiting(): ReactNode {
      return use(never);
    }
    render(
      <PublishedContext value={elsewhere}>
        <AsPublished>
          <Waiting />
        </AsPublished>
      </PublishedContext>,
    );
    expect(document.body).not.toHaveTextContent('What was there');
  });
});
