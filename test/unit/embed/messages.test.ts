import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namespacesFor } from '../../../src/app/routes';
import { messageFiles } from '../../../src/embed/messageFiles';
import { languages } from '../../../src/i18n/languages';
import { messageFiles as all } from '../../../src/i18n/messageFiles';
import { readSource } from '../sources';

/** Every file that the embedded page can come to, at once or on demand. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const path of readSource(file).imports) {
    const found = ['.ts', '.tsx'].map((ending) => path + ending).find((one) => existsSync(one));
    if (found && path.startsWith('src/')) reached(found, seen);
  }
  return seen;
}

/** The rooms of messages that a file names where it fetches something on demand. */
function roomsNamed(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const calls = text.matchAll(
    /(?:lazyWithMessages|loadMessages)\((?:[^[\];]|\(\)|\[\])*?\[([^\]]*)\]/g,
  );
  return [...calls].flatMap(([, list = '']) =>
    [...list.matchAll(/'(\w+)'/g)].map(([, room = '']) => room),
  );
}

test('the embedded page has every room of messages that it can ask for, and no other', () => {
  const files = [...reached('src/embed.tsx')];
  expect(files.length).toBeGreaterThan(100);
  const asked = new Set<string>(files.flatMap(roomsNamed));
  for (const language of languages)
    for (const room of namespacesFor(language, 'embed')) asked.add(room);
  const wanted = languages.flatMap((language) =>
    [...asked].map((room) => `/src/i18n/messages/${language}/${room}.json`),
  );
  expect(Object.keys(messageFiles).sort()).toEqual(wanted.filter((file) => file in all).sort());
});
