import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** One of our source files, with what the rules of the house ask about. */
export interface Source {
  /** From the project's root, with `/`. */
  file: string;
  lines: number;
  text: string;
  /** Files and packages that it imports, also by `import()`; ours as paths from the root. */
  imports: readonly string[];
  /** Those of its imports that are there before it runs. */
  staticImports: readonly string[];
  /** Line and text of what stands in JSX, or in a spoken attribute, without the catalogue. */
  hardCoded: readonly string[];
  /** Line and kind of every `any` and every non-null `!`. */
  holes: readonly string[];
}

/** All files below a folder. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Attributes that a person reads or hears. */
const spoken = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);
const wordy = /\p{L}{2,}/u;

function target(file: string, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
}

/** Reads and parses one file. @throws Error if it does not parse */
export function readSource(file: string, text = readFileSync(file, 'utf8')): Source {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imports: string[] = [];
  const hardCoded: string[] = [];
  const holes: string[] = [];
  const at = (start: number) => `${file}:${text.slice(0, start).split('\n').length}`;
  const staticImports: string[] = [];
  const add = (source: { value: string } | null) => {
    if (!source) return;
    imports.push(target(file, source.value));
    staticImports.push(target(file, source.value));
  };
  new Visitor({
    ImportDeclaration: ({ source }) => add(source),
    ExportNamedDeclaration: ({ source }) => add(source),
    ExportAllDeclaration: ({ source }) => add(source),
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        imports.push(target(file, source.value));
      }
    },
    JSXText: ({ value, start }) => {
      if (wordy.test(value)) hardCoded.push(`${at(start)} ${value.trim()}`);
    },
    JSXAttribute: ({ name, value, start }) => {
      if (name.type !== 'JSXIdentifier' || !spoken.has(name.name)) return;
      if (value?.type === 'Literal' && wordy.test(String(value.value))) {
        hardCoded.push(`${at(start)} ${name.name}="${String(value.value)}"`);
      }
    },
    TSAnyKeyword: ({ start }) => void holes.push(`${at(start)} any`),
    TSNonNullExpression: ({ start }) => void holes.push(`${at(start)} !`),
  }).visit(program);
  const lines = text.split('\n').length - 1;
  return { file, text, lines, imports, staticImports, hardCoded, holes };
}
