import type { ComponentProps } from 'react';

export type Level = 1 | 2 | 3 | 4 | 5;

const tags = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5' } as const;

/** The level of a heading inside a section that is headed at `level`. */
export function below(level: Level): Level {
  const next = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5 } as const;
  return next[level];
}

/** A heading whose level depends on where its part of the page stands. */
export function Heading({ level, ...props }: { level: Level } & ComponentProps<'h2'>) {
  const Tag = tags[level];
  return <Tag {...props} />;
}
