import { encodingOf } from './decode';
import type { FileWrong } from './fileFault';

/** What a file is by its first bytes: text, a ZIP (as .xlsx and .ods are), or what cannot be read as a table. */
export type FileKind = 'text' | 'zip' | FileWrong;

/** How files begin, in bytes as Latin letters. */
const beginnings: readonly (readonly [FileKind, RegExp])[] = [
  ['zip', /^PK(\x03\x04|\x05\x06)/],
  ['old-workbook', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|^\x09[\x00\x02\x04\x08]\x06?\x00/],
  ['spss', /^\$FL[23]/],
  ['stata', /^<stata_dta>|^[\x69-\x73][\x01\x02]\x01\x00/],
  ['sas', /^HEADER RECORD\*{7}|^\0{12}\xc2\xea\x81\x60/],
  ['r', /^RD[AX][23]\n|^[XA]\n\0\0\0[\x02\x03]/],
  ['pdf', /^\s*%PDF-/],
  ['document', /^\{\\rtf|^%!PS|^\x7bfile/],
  ['picture', /^(\x89PNG|GIF8|\xff\xd8\xff|BM.{4}\0{4}|RIFF....WEBP|II\*\0|MM\0\*)/s],
  ['packed', /^(\x1f\x8b|BZh\d|7z\xbc\xaf|Rar!|\xfd7zXZ|\x28\xb5\x2f\xfd|\x1f\x9d)/],
];

/** How texts begin that are no table; without their mark and blanks. */
const texts: readonly (readonly [FileWrong, RegExp])[] = [
  [
    'page',
    /^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|meta|table|style|title|div)\b/is,
  ],
  ['xml', /^<(\?xml|!doctype|[a-z][\w:.-]*[\s>/])/i],
  ['json', /^(\{\s*("|\})|\[\s*(\{|\[|"[^"]*"\s*[,\]]))/],
];

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Whether bytes are no text: signs for machines stand in it, or zeros where it is not UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const encoding = encodingOf(bytes);
  if (encoding.startsWith('utf-16')) {
    const text = new TextDecoder(encoding).decode(bytes);
    const odd = text.match(/[\0-\x08\x0E-\x1F\uFFFD\uD800-\uDFFF]/g)?.length ?? 0;
    return odd > text.length / 50;
  }
  const odd = bytes.reduce(
    (sum, byte) =>
      sum + Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 26) || byte === 127),
    0,
  );
  return bytes.includes(0) || odd > bytes.length / 100;
}

/** What a file is, by its first bytes, some thousands if it has them: never by its name. */
export function fileKind(start: Uint8Array): FileKind {
  const first = latin(start.subarray(0, 512));
  const found = beginnings.find(([, pattern]) => pattern.test(first));
  if (found) return found[0];
  if (isBinary(start.subarray(0, 65_536))) return 'binary';
  const encoding = encodingOf(start.subarray(0, 4_096));
  const text = new TextDecoder(encoding).decode(start.subarray(0, 4_096)).trimStart();
  return texts.find(([, pattern]) => pattern.test(text))?.[0] ?? 'text';
}

/** Whether an old container of Microsoft's holds a newer workbook under a password. */
export function hasPassword(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}
