/** What rolldown tells of a module: by which it is imported at once, and on demand. */
interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** Whether a module is needed at once by what a pattern finds. */
function neededAtOnce(roots: RegExp) {
  const known = new Map<string, boolean>();
  const isNeeded = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Until it is known, so that a circle of imports ends.
    known.set(id, roots.test(id));
    const needed =
      roots.test(id) ||
      (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isNeeded(importer, modules));
    known.set(id, needed);
    return needed;
  };
  return isNeeded;
}

/** Names a chunk for a module that is needed at once by what a pattern finds, none for others. */
function neededBy(roots: RegExp, name: string) {
  const isNeeded = neededAtOnce(roots);
  return (id: string, modules: Modules): string | null => (isNeeded(id, modules) ? name : null);
}

/** Whether a module is needed at once by what a pattern finds, and by nothing else. */
function neededOnlyBy(root: RegExp) {
  const known = new Map<string, boolean>();
  const isOwn = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Until it is known, so that a circle of imports ends.
    known.set(id, true);
    const info = modules.getModuleInfo(id);
    const isStart = info === null || info.isEntry || info.dynamicImporters.length > 0;
    const own =
      root.test(id) || (!isStart && info.importers.every((importer) => isOwn(importer, modules)));
    known.set(id, own);
    return own;
  };
  return isOwn;
}

/** The chunk of the document's own script, and of what the opening page shares with others. */
export function sharedWithOpening() {
  const isNeeded = neededAtOnce(/\/src\/(main|pages\/explore\/HomePage)\.tsx$/);
  const isOwn = neededOnlyBy(/\/src\/pages\/explore\/HomePage\.tsx$/);
  return (id: string, modules: Modules): string | null =>
    isNeeded(id, modules) && !isOwn(id, modules) ? 'index' : null;
}

/** The chunk of all that the embedded page needs before it can be used. */
export const neededByEmbed = () => neededBy(/\/src\/embed\.tsx$/, 'whole');

/** The chunk of what a city's page shares with others, but not with the opening page. */
export const sharedWithCity = () => neededBy(/\/src\/pages\/city\/CityPage\.tsx$/, 'profile');

/** The chunk of what an answer is made of: chips of what was asked, cards of records, cities like one’s own, and the search. It comes with the first question. */
export const neededByAnswer = () =>
  neededBy(/\/src\/filters\/(AskedChips|RecordCards|NearCities|Suggestions)\.tsx$/, 'answer');

/** The chunk of what the pages of a practice and of a country share with others: folds of records, sections and charts. */
export const sharedWithPractice = () =>
  neededBy(/\/src\/pages\/(practice\/PracticePage|country\/CountryPage)\.tsx$/, 'gathered');
