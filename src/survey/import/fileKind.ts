import { decodeAs } from './codePages';
import { encodingOf } from './decode';
import type { FileWrong } from './fileFault';

/** What a file is by its first bytes: text, a ZIP (as .xlsx and .ods are), or what cannot be read as a table. */
export type FileKind = 'text' | 'zip' | FileWrong;

/** How files begin, their bytes as hexadecimal digits. */
const beginnings: readonly (readonly [FileKind, RegExp])[] = [
  ['zip', /^504b(0304|0506)/],
  ['old-workbook', /^d0cf11e0a1b11ae1|^09(00|02|04|08)(06)?00/],
  ['spss', /^24464c(32|33)/], // $FL2, $FL3
  ['stata', /^3c73746174615f6474613e|^(6[9-f]|7[0-3])0[12]0100/], // <stata_dta>
  ['sas', /^484541444552205245434f5244(2a){7}|^(00){12}c2ea8160/], // HEADER RECORD*******
  ['r', /^5244(41|58)3[23]0a|^(58|41)0a0000000[23]/], // RDX3, X
  ['pdf', /^(09|0a|0d|20)*255044462d/], // %PDF-
  ['document', /^7b5c727466|^25215053/], // {\rtf, %!PS
  [
    'picture',
    /^(89504e47|47494638|ffd8ff|424d.{8}00000000|52494646.{8}57454250|49492a00|4d4d002a)/,
  ],
  ['packed', /^(1f8b|425a683\d|377abcaf|52617221|fd377a585a|28b52ffd|1f9d)/],
];

/** How texts begin that are no table; without their mark and blanks. */
const texts: readonly (readonly [FileWrong, RegExp])[] = [
  [
    'page',
    /^mime-version:|^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype html|html|head|body|meta|table|style|title|div)\b/is,
  ],
  ['xml', /^<(\?xml|!doctype|[a-z][\w:.-]*[\s>/])/i],
  ['json', /^(\{\s*("|\})|\[\s*(\{|\[|"[^"]*"\s*[,\]]))/],
];

const digitsOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether bytes are no text: signs for machines stand in it, or zeros where it is not UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const encoding = encodingOf(bytes);
  if (encoding.startsWith('utf-16')) {
    const text = decodeAs(encoding, bytes);
    const isOdd = (sign: string) => (sign < ' ' && !/\s/.test(sign)) || sign === '\uFFFD';
    const odd = [...text].filter(isOdd).length;
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
  const first = digitsOf(start.subarray(0, 64));
  const found = beginnings.find(([, pattern]) => pattern.test(first));
  if (found) return found[0];
  if (isBinary(start.subarray(0, 65_536))) return 'binary';
  const encoding = encodingOf(start.subarray(0, 4_096));
  const text = decodeAs(encoding, start.subarray(0, 4_096)).trimStart();
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
