/** What rolldown tells of a module: by which it is imported at once (not on demand). */
interface ModuleInfo {
  readonly importers: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** Names a chunk for a module that is needed at once by what a pattern finds, none for others. */
function neededBy(roots: RegExp, name: string) {
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
  return (id: string, modules: Modules): string | null => (isNeeded(id, modules) ? name : null);
}

/** The chunk of what the opening page shares with others. */
export const sharedWithOpening = () =>
  neededBy(/\/src\/(main|pages\/explore\/HomePage)\.tsx$/, 'shared');

/** The chunk of all that the embedded page needs before it can be used. */
export const neededByEmbed = () => neededBy(/\/src\/embed\.tsx$/, 'whole');

/** The chunk of what a city's page shares with others, but not with the opening page. */
export const sharedWithCity = () => neededBy(/\/src\/pages\/city\/CityPage\.tsx$/, 'profile');
