import { readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest';

/** Ids that React makes by itself: they change with what else is on the page. */
const madeId = /_[rR]_[0-9a-z]*_|«[rR][0-9a-z]*»|:[rR][0-9a-z]*:/g;
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const fraction = /[-+]?\d*\.\d+(?:e[-+]?\d+)?/gi;
/** Attributes that are lists of numbers and letters, in which signs stand for blanks. */
const coordinates: ReadonlySet<string> = new Set(['d', 'points', 'transform', 'viewBox']);
/** Attributes that name something, where a number is part of the name. */
const names: ReadonlySet<string> = new Set(['class', 'href', 'id', 'xlink:href']);

const rounded = (text: string) => String(+Number(text).toFixed(2) || 0);

function valueOf({ name, value }: Attr, ids: Map<string, string>): string {
  const named = value.replace(madeId, (id) => {
    ids.set(id, ids.get(id) ?? `id-${ids.size + 1}`);
    return ids.get(id) ?? '';
  });
  if (names.has(name)) return named;
  if (!coordinates.has(name)) return named.replace(fraction, rounded);
  return named
    .replace(number, (text) => ` ${rounded(text)} `)
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?([()]) ?/g, '$1')
    .trim();
}

function linesOf(node: Node, depth: number, ids: Map<string, string>): string[] {
  const indent = '  '.repeat(depth);
  if (node.nodeType === 3) {
    const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [indent + text];
  }
  if (node.nodeType !== 1) return [];
  const { attributes, childNodes, nodeName } = node as Element;
  const tag = nodeName.toLowerCase() === nodeName ? nodeName : svgName(nodeName);
  const written = [...attributes]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((attribute) => ` ${attribute.name}="${valueOf(attribute, ids)}"`)
    .join('');
  const inner = [...childNodes].flatMap((child) => linesOf(child, depth + 1, ids));
  if (inner.length === 0) return [`${indent}<${tag}${written} />`];
  return [`${indent}<${tag}${written}>`, ...inner, `${indent}</${tag}>`];
}

/** HTML's names are written large by the DOM; SVG's have capitals of their own. */
function svgName(name: string): string {
  return name === name.toUpperCase() ? name.toLowerCase() : name;
}

/**
 * Markup with one element a line, its attributes in order, numbers rounded to
 * hundredths, and made ids counted: what differs then looks or says something
 * else. Needs a DOM. @throws Error where SVG is not well-formed
 */
export function normalise(markup: string, form: 'svg' | 'html'): string {
  const type = form === 'svg' ? 'image/svg+xml' : 'text/html';
  const parsed = new DOMParser().parseFromString(markup, type);
  const fault = form === 'svg' ? parsed.querySelector('parsererror') : null;
  if (fault) throw new Error(fault.textContent ?? 'not well-formed');
  const roots = form === 'svg' ? [parsed.documentElement] : [...parsed.body.childNodes];
  const ids = new Map<string, string>();
  return `${roots.flatMap((root) => linesOf(root, 0, ids)).join('\n')}\n`;
}

/**
 * Fails where a drawing is not the one that is kept in `test/snapshots/`. What
 * it has become is then written beside it, as `<name>-changed.<form>`, to be
 * looked at in a browser; `npx vitest run -u` keeps it.
 * @param file name below `test/snapshots/`, ending in `.svg` or `.html`
 */
export async function expectDrawing(markup: string, file: string): Promise<void> {
  const form = file.endsWith('.svg') ? 'svg' : 'html';
  const text = normalise(markup, form);
  const path = resolve('test/snapshots', file);
  const changed = path.replace(/\.[a-z]+$/, `-changed.${form}`);
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null && kept !== text) await writeFile(changed, text);
  await expect(text, `${file} has changed: look at ${changed}`).toMatchFileSnapshot(path);
  await rm(changed, { force: true });
}

/** Every test of the file fails where something was warned of in the console. */
export function failOnWarnings(): void {
  const spies: MockInstance[] = [];
  beforeEach(() => {
    for (const kind of ['warn', 'error'] as const) {
      spies.push(vi.spyOn(console, kind).mockImplementation(() => undefined));
    }
  });
  afterEach(() => {
    const said = spies.splice(0).flatMap((spy) => {
      const { calls } = spy.mock;
      spy.mockRestore();
      return calls.map((call) => call.map(String).join(' '));
    });
    expect(said).toEqual([]);
  });
}
