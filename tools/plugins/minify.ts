import { minify, type MinifyOptions } from 'terser';
import { kept } from './kept';

const options: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, keep_fargs: false, hoist_props: true },
};
/** Of the minifier and its options: raise it when terser changes. */
const edition = `1 ${JSON.stringify(options)}`;

/** A script minified once more; ten seconds for the longest, so what was done once is kept. */
export async function minified(code: string): Promise<string> {
  const small = await kept('scripts', [edition, code], async () =>
    Buffer.from((await minify(code, structuredClone(options))).code ?? code),
  );
  return small.toString('utf8');
}
