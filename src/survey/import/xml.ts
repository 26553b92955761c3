import { Parser } from 'saxen';
import { FileFault } from './fileFault';
import { unpacked, type ZipEntry } from './zip';

/** What is told of an XML file's parts as they come; names without their prefixes. */
export interface XmlHandler {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Signs that may stand before anything is told: more is no sheet's. */
const longest = 32_000_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from a ZIP part by part; after each the rows, say, that are whole
 * can be taken. Entities that a file declares itself are refused: some grow to
 * billions.
 * @throws FileFault if it is damaged or too large
 */
export function* readXml(entry: ZipEntry, handler: XmlHandler): Generator<void, void, undefined> {
  const parser = new Parser();
  let isDamaged = false;
  let told = 0;
  let read = 0;
  parser.on('openTag', (name, attributes, decode) => {
    told = read;
    handler.open?.(local(name), (wanted) => {
      const all = attributes();
      const found = Object.keys(all).find((key) => local(key) === wanted);
      return found === undefined ? undefined : decode(all[found] ?? '');
    });
  });
  parser.on('closeTag', (name) => {
    told = read;
    handler.close?.(local(name));
  });
  parser.on('text', (text, decode) => handler.text?.(decode(text)));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('attention', () => void (isDamaged = true));
  parser.on('error', () => void (isDamaged = true));
  parser.on('warn', () => undefined);
  let decoder: TextDecoder | undefined;
  for (const part of unpacked(entry)) {
    decoder ??= new TextDecoder(
      part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8',
    );
    const text = decoder.decode(part, { stream: true });
    read += text.length;
    parser.write(text);
    if (isDamaged) throw new FileFault('damaged');
    if (read - told > longest) throw new FileFault('too-large');
    yield;
  }
  parser.end();
  if (isDamaged) throw new FileFault('damaged');
}

/** Reads a small XML file to its end. */
export function readWholeXml(entry: ZipEntry | undefined, handler: XmlHandler): void {
  if (!entry) return;
  for (const _ of readXml(entry, handler));
}
