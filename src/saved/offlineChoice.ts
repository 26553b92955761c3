const key = 'atlas.offline';

/** Whether the reader lets the atlas keep a copy on this device: yes, until she has removed it. */
export function isOffline(): boolean {
  try {
    return localStorage.getItem(key) !== 'no';
  } catch {
    // Where nothing is kept no copy can be.
    return false;
  }
}

/** Remembers the choice; where storage is blocked it lasts as long as the page. */
export function chooseOffline(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(key);
    else localStorage.setItem(key, 'no');
  } catch {
    // Then there is no copy either.
  }
}
