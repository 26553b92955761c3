import { accessSync, constants, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(file, 'utf8');
/** What a pattern's first group finds in a file. @throws Error if it finds nothing */
function find(file: string, pattern: RegExp): string {
  const found = pattern.exec(read(file))?.[1];
  if (found === undefined) throw new Error(`${file} has no ${pattern.source}`);
  return found;
}

const version = find('package.json', /^ {2}"version": "([^"]+)"/m);
const node = read('.node-version').trim();
/** Version and date of each release, as the changelog heads them. */
const releases = Array.from(
  read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})$/gm),
  ([, number = '', date = '']) => ({ number, date }),
);

describe('the version', () => {
  it('is one everywhere', () => {
    expect(find('package-lock.json', /^ {2}"version": "([^"]+)"/m)).toBe(version);
    expect(find('package-lock.json', /"": \{\s+"name": "[^"]+",\s+"version": "([^"]+)"/)).toBe(
      version,
    );
    expect(find('CITATION.cff', /^version: (.+)$/m)).toBe(version);
    expect(releases[0]?.number).toBe(version);
  });

  it('is dated in the changelog, the newest first', () => {
    const dates = releases.map(({ date }) => date);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates.every((date) => !Number.isNaN(Date.parse(date)))).toBe(true);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const heads = read('CHANGELOG.md').match(/^## .+$/gm) ?? [];
    const other = heads.filter((head) => !releases.some(({ number }) => head.includes(number)));
    expect(other.filter((head) => head !== '## Unreleased')).toEqual([]);
  });
});

describe('the machine that checks', () => {
  it('has the Node that .node-version names, which the package allows', () => {
    expect(find('.github/workflows/ci.yml', /container: node:([\d.]+)-/)).toBe(node);
    const [major = 0, minor = 0] = node.split('.').map(Number);
    const [leastMajor = 0, leastMinor = 0] = find('package.json', /"node": ">=([\d.]+)"/)
      .split('.')
      .map(Number);
    expect(major * 1_000 + minor).toBeGreaterThanOrEqual(leastMajor * 1_000 + leastMinor);
    expect(find('package.json', /"@types\/node": "(\d+)\./)).toBe(String(major));
  });

  it('runs the same as anyone does', () => {
    expect(read('.github/workflows/ci.yml')).toMatch(/^ +run: \.ci\/run$/m);
    expect(() => accessSync('.ci/run', constants.X_OK)).not.toThrow();
    expect(read('.ci/run')).toMatch(/^npm ci .*\nnpm test /m);
  });
});
