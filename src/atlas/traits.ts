/** What two cities are compared by when the atlas looks for cities like one. */
export const traits = [
  'size',
  'region',
  'capabilities',
  'practices',
  'challenges',
  'recognitions',
] as const;
export type Trait = (typeof traits)[number];

/** How much each trait weighs: 0 (not at all) to `heaviest`. */
export type Weights = Readonly<Record<Trait, number>>;

export const heaviest = 4;

export const standardWeights: Weights = {
  size: 2,
  region: 2,
  capabilities: 2,
  practices: 2,
  challenges: 2,
  recognitions: 2,
};
