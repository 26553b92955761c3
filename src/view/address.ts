/** Query string and hash of an address that ends in a view: `?practice=…#6/51/4`. */
export function splitAddress(address: string): [search: string, hash: string] {
  const query = address.indexOf('?');
  const after = query < 0 ? '' : address.slice(query);
  const at = after.indexOf('#');
  return at < 0 ? [after, ''] : [after.slice(0, at), after.slice(at)];
}
