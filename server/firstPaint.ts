/**
 * Hashes of public/theme.js as it stands in the pages, the present one first, then earlier ones.
 * Written by "npm run headers": a changed script needs it.
 */
export const firstPaintHashes = ["'sha256-R6psAUSNtvcFk21NqrmvZ5Aj0ufNDs1g+xIzKLJbHj0='", "'sha256-RJfr+jqKA6qvQjufWyfH7IUar8tEflM/qYYhnEHkKnY='"] as const;
