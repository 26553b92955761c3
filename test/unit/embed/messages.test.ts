import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namespacesFor } from '../../../src/app/pageWords';
import { reachableNamespaces } from '../../../src/embed/namespaces';
import { languages } from '../../../src/i18n/languages';
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

/** The namespaces of messages that a file names where it fetches something on demand. */
function namespacesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const calls = text.matchAll(
    /(?:lazyWithMessages|loadMessages)(?:<\w+>)?\((?:[^[\];]|\(\)|\[\])*?\[([^\]]*)\]/g,
  );
  return [...calls].flatMap(([, list = '']) =>
    [...list.matchAll(/'(\w+)'/g)].map(([, namespace = '']) => namespace),
  );
}

test('the embedded page has every namespace of messages that it can ask for, and no other', () => {
  const files = [...reached('src/embed.tsx')];
  expect(files.length).toBeGreaterThan(100);
  const asked = new Set<string>(files.flatMap(namespacesIn));
  for (const language of languages)
    for (const namespace of namespacesFor(language, 'embed')) asked.add(namespace);
  const wanted = [...asked].filter((name) => existsSync(`src/i18n/messages/en/${name}.json`));
  expect([...reachableNamespaces].sort()).toEqual(wanted.sort());
});
