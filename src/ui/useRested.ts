import { useEffect, useState } from 'react';

/** Whoever types has come to rest after this time, in ms. */
const rest = 400;

/** A value once it has come to rest; the first at once. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(waiting);
  }, [value]);
  return rested;
}
