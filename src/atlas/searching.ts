/** All that a search needs: it comes with the first one. */
export { createSearch } from './search';
export { searchTexts } from './searchTexts';
export { loadAlternateNames } from './alternateNames';
