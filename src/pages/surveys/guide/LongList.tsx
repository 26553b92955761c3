import { useEffect, useRef, useState, type ReactNode } from 'react';

/** Items that are drawn together. */
const blockSize = 40;
/** What an item not yet seen is taken for, in px. */
const supposedHeight = 56;

interface LongListProps<T> {
  items: readonly T[];
  /** What a block is made of: a list of its own, or only a place. */
  as?: 'ul' | 'div';
  className?: string | undefined;
  children: (item: T) => ReactNode;
}

/**
 * A list of which only what is near the screen is in the page, block by block:
 * the others keep their room. Who goes through it by keys or by ear comes to
 * the next block, which is there by then.
 */
export function LongList<T>({ items, as = 'div', className, children }: LongListProps<T>) {
  const blocks = Array.from({ length: Math.ceil(items.length / blockSize) }, (_, at) => ({
    from: at * blockSize,
    block: items.slice(at * blockSize, (at + 1) * blockSize),
  }));
  return blocks.map(({ from, block }) => (
    <Block key={from} {...{ as, className }} count={block.length} isFirst={from === 0}>
      {() => block.map((item) => children(item))}
    </Block>
  ));
}

interface BlockProps {
  as: 'ul' | 'div';
  className: string | undefined;
  count: number;
  isFirst: boolean;
  children: () => ReactNode;
}

function Block({ as: Tag, className, count, isFirst, children }: BlockProps) {
  const place = useRef<HTMLDivElement>(null);
  const canSee = 'IntersectionObserver' in globalThis;
  const [{ isNear, height }, setDrawn] = useState({
    isNear: isFirst || !canSee,
    height: count * supposedHeight,
  });
  useEffect(() => {
    const element = place.current;
    if (!canSee || !element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // Where somebody types nothing is taken away.
        if (entry.isIntersecting || element.contains(document.activeElement)) {
          setDrawn((before) => ({ ...before, isNear: true }));
        } else setDrawn({ isNear: false, height: element.offsetHeight });
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [canSee]);
  return (
    <div ref={place} style={isNear ? undefined : { minHeight: height }}>
      {isNear && <Tag className={className}>{children()}</Tag>}
    </div>
  );
}
