import { useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';

/** Where the row would be dropped: before or after this one. */
export type Drop = 'before' | 'after' | undefined;

/** The place among rows that a pointer at this height is over, counted without the row that is dragged. */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, at) => at !== from && middle < y).length;
}

/**
 * Rows put in another order by a handle in each, with a mouse, a pen or a
 * finger; the same is done by buttons. The row moves when it is let go.
 */
export function useDrag(move: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const over = (y: number, from: number) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    return placeAt(
      rows.map(({ top, height }) => top + height / 2),
      from,
      y,
    );
  };
  const handle = (at: number) => ({
    onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: at, to: at });
    },
    onPointerMove: ({ clientY }: ReactPointerEvent<HTMLElement>) => {
      if (drag) setDrag({ from: drag.from, to: over(clientY, drag.from) });
    },
    onPointerUp: () => {
      setDrag(null);
      if (drag) move(drag.from, drag.to);
    },
    onPointerCancel: () => setDrag(null),
  });
  const dropAt = (at: number): Drop => {
    if (!drag || drag.to !== at || drag.from === at) return undefined;
    return drag.to > drag.from ? 'after' : 'before';
  };
  return { list, handle, dropAt };
}

export type Handle = ReturnType<ReturnType<typeof useDrag>['handle']>;
