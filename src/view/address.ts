/** Query string and hash of an address that ends in a view: `?practice=…#6/51/4`, or a camera alone. */
export function splitAddress(address: string): [search: string, hash: string] {
  const from = address.search(/[?#]/);
  const after = from < 0 ? '' : address.slice(from);
  const at = after.indexOf('#');
  return at < 0 ? [after, ''] : [after.slice(0, at), after.slice(at)];
}
