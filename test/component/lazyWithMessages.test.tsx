// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { Suspense, type ComponentType } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadMessages } from '../../src/i18n/catalogue';
import { I18nProvider } from '../../src/i18n/I18n';
import { createTranslator } from '../../src/i18n/translator';
import { ErrorBoundary } from '../../src/ui/ErrorBoundary';
import { lazyWithMessages } from '../../src/ui/lazyWithMessages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

it('tells when a part does not come, asks once for it, and again when it is tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const there: { default: ComponentType<object> } = { default: () => <p data-testid="part" /> };
  const load = vi.fn<() => Promise<typeof there>>(() => Promise.reject(new Error('offline')));
  const Part = lazyWithMessages(load, []);
  const i18n = createTranslator('en', await loadMessages('en', ['app', 'site']));
  await act(async () => {
    render(
      <I18nProvider i18n={i18n}>
        <ErrorBoundary panel="Part">
          <Suspense fallback={null}>
            <Part />
          </Suspense>
        </ErrorBoundary>
      </I18nProvider>,
    );
  });
  await pass(1_500);
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
  expect(load).toHaveBeenCalledTimes(1);
  load.mockResolvedValue(there);
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
  await pass(500);
  expect(screen.getByTestId('part')).toBeVisible();
});

it('leaves out in silence what nobody would miss, and tries it again later', async () => {
  const load = vi.fn<() => Promise<{ default: ComponentType<object> }>>(() =>
    Promise.reject(new Error('offline')),
  );
  const Part = lazyWithMessages(load, [], () => <p>without</p>);
  const i18n = createTranslator('en', await loadMessages('en', ['app', 'site']));
  const part = () => (
    <I18nProvider i18n={i18n}>
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    </I18nProvider>
  );
  const { rerender } = await act(async () => render(part()));
  await pass(1_500);
  expect(screen.getByText('without')).toBeVisible();
  load.mockResolvedValue({ default: () => <p>with</p> });
  await act(async () => rerender(part()));
  await pass(500);
  expect(screen.getByText('with')).toBeVisible();
});
