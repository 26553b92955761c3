import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { accessSync, constants } from 'node:fs';
import { fontFolders } from './raster';
import type { PictureAbout } from '../../src/share/picture/pngText';
import { escapeXml } from '../../src/share/picture/xml';

/** The program that writes PDF: librsvg's (Debian: librsvg2-bin). It keeps lines and letters what they are. */
const program = 'rsvg-convert';
/** Dots to the inch of a picture for screens, as CSS has them. */
const screenDots = 96;
/** Time for one picture, in ms; it takes a second. */
const longest = 20_000;

/** Where the program is; null where the machine has none. */
export function pdfProgram(path: string | undefined = process.env['PATH']): string | null {
  const candidates = (path ?? '').split(delimiter).map((folder) => join(folder, program));
  return candidates.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The pages' typeface, and no other of the machine's: a picture looks the same wherever it is made. */
function fontsConfiguration(cache: string): string {
  const folders = fontFolders.map((folder) => `<dir>${escapeXml(folder)}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${escapeXml(cache)}</cachedir></fontconfig>`;
}

/**
 * Turns an SVG picture into a PDF: vector, with the typeface in it, and what it is.
 * @param dotsPerInch of a picture for paper; its page is then as large as it lies there
 * @throws Error where the program is not there, or fails
 */
export async function toPdf(
  svg: string,
  about: PictureAbout,
  dotsPerInch: number = screenDots,
): Promise<Buffer> {
  const found = pdfProgram();
  if (found === null) throw new Error(`${program} is not installed (Debian: librsvg2-bin)`);
  const folder = await mkdtemp(join(tmpdir(), 'atlas-pdf-'));
  try {
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontsConfiguration(folder));
    const dots = String(dotsPerInch);
    const pdf = await run(found, ['--format=pdf', '-d', dots, '-p', dots], svg, {
      FONTCONFIG_FILE: fonts,
      HOME: folder,
    });
    // Only who asks for a PDF waits for the library that writes into it.
    const { describePdf } = await import('./pdfAbout');
    return await describePdf(pdf, about);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a program answers to an input. @throws Error with its own words where it fails */
function run(
  file: string,
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>>,
): Promise<Buffer> {
  return new Promise((done, fail) => {
    const child = spawn(file, args, { env, timeout: longest });
    const answer: Buffer[] = [];
    const words: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => answer.push(part));
    child.stderr.on('data', (part: Buffer) => words.push(part));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(answer));
      else fail(new Error(`${program}: ${Buffer.concat(words).toString('utf8').trim()}`));
    });
    // Where it ended early its words say why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
