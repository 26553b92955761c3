// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patience, startKeepingPlace } from '../../src/ui/keepPlace';

let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main tabindex="-1">
    <h1>A page</h1>
    <section><h2>Stops</h2><ol>${['one', 'two', 'three']
      .map(
        (id) =>
          `<li id="${id}"><fieldset aria-label="${id}"><button>Remove</button></fieldset></li>`,
      )
      .join('')}</ol></section>
    <section><h2>Other</h2><div><button id="alone">Again</button></div></section>
  </main>`;
  stop = startKeepingPlace(document);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const part = (id: string) => document.getElementById(id);

/** Presses a button, and takes something away that it stands in. */
async function press(button: Element | null | undefined, gone: Element | null) {
  if (!(button instanceof HTMLElement)) throw new Error('no button');
  button.focus();
  fireEvent.click(button);
  gone?.remove();
  await vi.advanceTimersByTimeAsync(2 * patience);
}

const removal = (id: string) => press(part(id)?.querySelector('button'), part(id));
const label = () => document.activeElement?.getAttribute('aria-label');

describe('where what is pressed goes away', () => {
  it('the keyboard is at what comes into its place, and at what stood before the last', async () => {
    await removal('two');
    expect(label()).toBe('three');
    await removal('three');
    expect(label()).toBe('one');
  });

  it('the heading above has it where nothing is left, or nothing stands beside', async () => {
    const alone = part('alone');
    // What leaves the page to itself meanwhile is led on, too.
    alone?.addEventListener('click', () => document.querySelector('main')?.focus());
    await press(alone, alone);
    expect(document.activeElement?.textContent).toBe('Other');
    await press(part('one')?.querySelector('button'), part('one')?.parentElement ?? null);
    expect(document.activeElement?.textContent).toBe('Stops');
  });

  it('nothing changes where the button stays, or somebody else has led it on', async () => {
    await press(part('one')?.querySelector('button'), part('two'));
    expect(document.activeElement).toBe(part('one')?.querySelector('button'));
    const button = part('three')?.querySelector('button');
    button?.focus();
    if (button) fireEvent.click(button);
    part('three')?.remove();
    part('alone')?.focus();
    await vi.advanceTimersByTimeAsync(2 * patience);
    expect(document.activeElement).toBe(part('alone'));
  });

  it('what was not pressed leads nowhere', async () => {
    part('two')?.querySelector('button')?.focus();
    part('two')?.remove();
    await vi.advanceTimersByTimeAsync(2 * patience);
    expect(document.activeElement).toBe(document.body);
  });
});
