import { escapeXml } from './xml';

/** What a picture says of itself inside its file. */
export interface PictureAbout {
  title: string;
  /** What it shows, in a sentence. */
  description: string;
  source: string;
  /** Of the view in the atlas, absolute; '' where the site does not know its own. */
  address: string;
  language: string;
}

const license = 'CC BY 4.0';
const licenseAddress = 'https://creativecommons.org/licenses/by/4.0/';
/** The licence and where it stands. */
export const licenseNote = `${license}, ${licenseAddress}`;
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const xmpName = 'XML:com.adobe.xmp';
/** Bytes of a chunk beside its content: length, name, checksum. */
const frame = 12;
const inchesPerMetre = 39.3701;

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + frame);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, checksum(bytes.subarray(4, content.length + 8)));
  return bytes;
}

/** What an indexed PNG is made of. */
export interface IndexedParts {
  width: number;
  height: number;
  /** Red, green and blue of each colour. */
  palette: Uint8Array;
  /** Of each colour, from 0 to 255; null where all are whole. */
  opacities: Uint8Array | null;
  /** The rows of indices, a byte each, compressed. */
  data: Uint8Array;
}

/** Joins the parts of a PNG with a palette. */
export function pngOf({ width, height, palette, opacities, data }: IndexedParts): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits to the pixel, which are an index.
  header.set([8, 3], 8);
  return joined([
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    ...(opacities ? [chunk('tRNS', opacities)] : []),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** International text, not compressed: keyword, two zeros of compression, language, translated keyword (none), text. */
function textChunk(keyword: string, language: string, text: string): Uint8Array {
  const parts = `${keyword}\0\0\0${language}\0\0${text.replaceAll('\0', '')}`;
  return chunk('iTXt', new TextEncoder().encode(parts));
}

/** Dots to the metre, for programs that set pictures on paper. */
function dotsChunk(dotsPerInch: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  const dots = Math.round(dotsPerInch * inchesPerMetre);
  view.setUint32(0, dots);
  view.setUint32(4, dots);
  content[8] = 1;
  return chunk('pHYs', content);
}

/** The same as XMP, which picture desks' programs show. */
export function xmpOf({ title, description, source, address, language }: PictureAbout): string {
  const inLanguage = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>` +
    `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:cc="http://creativecommons.org/ns#">',
    `<dc:title>${inLanguage(title)}</dc:title>`,
    `<dc:description>${inLanguage(description)}</dc:description>`,
    `<dc:rights>${inLanguage(`${license}. ${source}`)}</dc:rights>`,
    `<dc:source>${escapeXml(address)}</dc:source>`,
    '<xmpRights:Marked>True</xmpRights:Marked>',
    `<xmpRights:WebStatement>${licenseAddress}</xmpRights:WebStatement>`,
    `<cc:license rdf:resource="${licenseAddress}"/>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join('');
}

function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * A PNG that says inside its file what it is, from where, under which licence and at which
 * address; pictures lose the page around them first.
 * @param dotsPerInch of a picture for paper
 * @throws Error if it is no PNG
 */
export function describePng(
  png: Uint8Array,
  about: PictureAbout,
  dotsPerInch?: number,
): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error('no PNG');
  const { title, description, source, address, language } = about;
  const texts = Object.entries({
    Title: title,
    Description: description,
    Author: 'City Innovation Atlas',
    Source: source,
    Copyright: licenseNote,
    URL: address,
  });
  const chunks = [
    ...(dotsPerInch === undefined ? [] : [dotsChunk(dotsPerInch)]),
    ...texts.filter(([, text]) => text !== '').map(([key, text]) => textChunk(key, language, text)),
    textChunk(xmpName, '', xmpOf(about)),
  ];
  // Behind the header, which has to be the first.
  const start = signature.length + frame + new DataView(png.buffer, png.byteOffset).getUint32(8);
  return joined([png.subarray(0, start), ...chunks, png.subarray(start)]);
}

/** The texts of a PNG by their keywords, as `describePng` writes them; what is wrong in its form has none. */
export function textsOf(png: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!isPng(png)) return texts;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signature.length; at + frame <= png.length;) {
    const length = view.getUint32(at);
    const content = png.subarray(at + 4, at + 8 + length);
    const [name, text] = [content.subarray(0, 4), content.subarray(4)];
    const isWhole = view.getUint32(at + 8 + length) === checksum(content);
    if (isWhole && new TextDecoder().decode(name) === 'iTXt') {
      const parts = new TextDecoder().decode(text).split('\0');
      const [keyword = ''] = parts;
      texts.set(keyword, parts.slice(5).join('\0'));
    }
    at += length + frame;
  }
  return texts;
}
