/** Whether an address is that of a stream (HLS): a list of pieces, not one file. */
export function isStream(url: string): boolean {
  return /\.m3u8(?:[?#]|$)/i.test(url);
}
