// @vitest-environment jsdom
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, rest, startAnnouncer } from '../../src/ui/announcer';

let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p data-said="" id="result">188 cities</p><button>Go</button>';
  stop = startAnnouncer(document);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const region = () => document.querySelector('[role=status]');
const heard = () => region()?.textContent ?? '';
const act = () => fireEvent.keyDown(document.body, { key: 'Tab' });
/** Changes what a sentence of the page says. */
async function write(text: string, id = 'result') {
  const sentence = document.getElementById(id);
  if (sentence) sentence.textContent = text;
  await Promise.resolve();
}

describe('the announcer', () => {
  it('says nothing before the reader has acted', async () => {
    await write('34 of 188 cities');
    announce('Copied.');
    vi.advanceTimersByTime(5 * rest);
    expect(heard()).toBe('');
    act();
    vi.advanceTimersByTime(5 * rest);
    expect(heard()).toBe('');
  });

  it.each(['keyDown', 'pointerDown', 'input'] as const)(
    'speaks from a first %s on',
    async (type) => {
      fireEvent[type](document.querySelector('button') ?? document.body);
      expect(region()).toBeEmptyDOMElement();
      await write('34 of 188 cities');
      vi.advanceTimersByTime(rest);
      expect(heard()).toBe('34 of 188 cities');
    },
  );

  it('waits until nothing has changed for a while, and says the last', async () => {
    act();
    for (const letter of ['G', 'Gd', 'Gda']) {
      await write(`matching ${letter}`);
      vi.advanceTimersByTime(rest - 1);
      expect(heard()).toBe('');
    }
    vi.advanceTimersByTime(1);
    expect(heard()).toBe('matching Gda');
  });

  it('is silent of what was taken back before it was said', async () => {
    act();
    await write('Loading');
    await write('');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('');
  });

  it('is silent of what has gone before it was said', async () => {
    act();
    document.body.insertAdjacentHTML('beforeend', '<p data-said="new" id="wait">Loading</p>');
    await Promise.resolve();
    document.getElementById('wait')?.remove();
    announce('Opened: Ghent');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('Opened: Ghent');
  });

  it('makes a repeat audible', () => {
    act();
    announce('Copied.');
    vi.advanceTimersByTime(rest);
    const first = heard();
    announce('Copied.');
    vi.advanceTimersByTime(rest);
    expect(heard()).not.toBe(first);
    expect(heard().trim()).toBe('Copied.');
    announce('Copied.');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe(first);
  });

  it('says what the reader did before what nobody asked for', async () => {
    act();
    announce('A newer version is ready.', 'nobody');
    await write('34 of 188 cities');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('34 of 188 cities');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('A newer version is ready.');
  });

  it('keeps what nobody asked for until the reader acts', () => {
    announce('A newer version is ready.', 'nobody');
    vi.advanceTimersByTime(5 * rest);
    expect(heard()).toBe('');
    act();
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('A newer version is ready.');
  });

  it('says what a leader shows also to who only listens', () => {
    announce('The speaker shows Ghent', 'leader');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('The speaker shows Ghent');
  });

  it('says all that one act has brought about, each once', async () => {
    document.body.insertAdjacentHTML('beforeend', '<span data-said="" id="other"></span>');
    act();
    await write('34 of 188 cities');
    await write('2 suggestions', 'other');
    await write('33 of 188 cities');
    vi.advanceTimersByTime(rest);
    expect([...(region()?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      '2 suggestions',
      '33 of 188 cities',
    ]);
  });

  it('says what comes only where it is said to be new', async () => {
    act();
    document.body.insertAdjacentHTML('beforeend', '<p data-said="">A page of its own</p>');
    document.body.insertAdjacentHTML('beforeend', '<p data-said="new">Loading</p>');
    await Promise.resolve();
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('Loading');
  });

  it('leaves what is led to who leads it', async () => {
    act();
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div data-led=""><p data-said="" id="led">1</p></div>',
    );
    await write('2', 'led');
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('');
  });

  it('keeps parts apart, and their languages', async () => {
    act();
    const sentence = document.getElementById('result');
    if (sentence) sentence.innerHTML = '<b>Stop 2</b><i lang="fr">Une mission</i>';
    await Promise.resolve();
    vi.advanceTimersByTime(rest);
    expect(heard().replace(/\s+/g, ' ').trim()).toBe('Stop 2 Une mission');
    expect(region()?.querySelector('[lang=fr]')).toHaveTextContent('Une mission');
    expect(region()?.querySelector('b')).toBeNull();
  });

  it('holds no space by itself, since browsers leave such out of what is heard', async () => {
    act();
    const sentence = document.getElementById('result');
    if (sentence) {
      sentence.innerHTML = '<span>Stop 2 of 12</span> <b>A <i>mission</i></b> <i lang="fr">une</i>';
    }
    await Promise.resolve();
    vi.advanceTimersByTime(rest);
    const nodes = [...(region()?.firstElementChild?.childNodes ?? [])];
    expect(nodes.map(({ textContent }) => textContent)).toEqual([
      'Stop 2 of 12 A mission ',
      'une ',
    ]);
  });

  it.each(['result', 'around'])(
    'leaves a sentence to the focus that is led to it: %s',
    async (id) => {
      document.body.innerHTML =
        '<div id="around" tabindex="-1"><p data-said="" id="result" tabindex="-1">188</p></div><p data-said="" id="other"></p>';
      await Promise.resolve();
      act();
      await write('34 of 188 cities');
      await write('2 suggestions', 'other');
      document.getElementById(id)?.focus();
      vi.advanceTimersByTime(rest);
      expect(heard()).toBe('2 suggestions');
      // What changes there later is said.
      await write('33 of 188 cities');
      vi.advanceTimersByTime(rest);
      expect(heard()).toBe('33 of 188 cities');
    },
  );

  it('leaves it to the focus also where this comes at the same moment', async () => {
    document.body.innerHTML =
      '<div id="around" tabindex="-1"><p data-said="" id="result">188</p></div>';
    await Promise.resolve();
    act();
    const sentence = document.getElementById('result');
    if (sentence) sentence.textContent = '34 of 188 cities';
    document.getElementById('around')?.focus();
    await Promise.resolve();
    vi.advanceTimersByTime(rest);
    expect(heard()).toBe('');
  });

  it('speaks from the open dialog, since nothing else is heard then', () => {
    act();
    document.body.insertAdjacentHTML('beforeend', '<dialog open><p>Share</p></dialog>');
    announce('Copied.');
    expect(region()?.parentElement).toBe(document.querySelector('dialog'));
    document.querySelector('dialog')?.remove();
    announce('Closed.');
    vi.advanceTimersByTime(rest);
    expect(region()?.parentElement).toBe(document.body);
    expect(heard()).toBe('Closed.');
  });
});
