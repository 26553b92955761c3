/**
 * Hashes of public/theme.js as it stands in the pages, the present one first, then earlier ones.
 * Written by "npm run headers": a changed script needs it.
 */
export const firstPaintHashes = [
  "'sha256-PgzkXUZIYsKy0dk5hnmbawaIaogzGrqgA8mLHWcPe7Y='",
  "'sha256-RJfr+jqKA6qvQjufWyfH7IUar8tEflM/qYYhnEHkKnY='",
] as const;
