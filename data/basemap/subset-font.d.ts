declare module 'subset-font' {
  /** Keeps the glyphs of a text, and what they need. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; noHinting?: boolean },
  ): Promise<Buffer>;
}
