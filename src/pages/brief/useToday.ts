import { useSyncExternalStore } from 'react';

/** A brief left open over night is printed with the right day. */
function followPrinting(changed: () => void): () => void {
  window.addEventListener('beforeprint', changed);
  return () => window.removeEventListener('beforeprint', changed);
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The reader's date, ISO 8601; null on the server and while hydrating. */
export function useToday(): string | null {
  return useSyncExternalStore(followPrinting, today, () => null);
}
