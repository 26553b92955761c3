// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from '../../src/app/client';
import { AtlasProvider } from '../../src/atlas/AtlasContext';
import { I18nProvider } from '../../src/i18n/I18n';
import { createTranslator } from '../../src/i18n/translator';
import { ResultProvider, useResult } from '../../src/view/ResultContext';
import { setView, viewStore } from '../../src/view/store';
import { defaultView } from '../../src/view/view';
import { atlas } from './explore/explorer';

afterEach(() => viewStore.setState(defaultView, true));

describe('what draws the result', () => {
  it('is drawn once for each answer, not for the question before it', () => {
    let drawn = 0;
    function Count() {
      drawn += 1;
      return <p>{useResult().cities.length}</p>;
    }
    const count = <Count />;
    const i18n = createTranslator('en', {});
    render(
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={createClient(i18n, null)}>
          <AtlasProvider atlas={atlas}>
            <ResultProvider>{count}</ResultProvider>
          </AtlasProvider>
        </QueryClientProvider>
      </I18nProvider>,
    );
    const before = drawn;
    act(() => setView({ country: ['DK'] }));
    expect(screen.getByText('3')).toBeVisible();
    expect(drawn - before).toBe(1);
  });
});
