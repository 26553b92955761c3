/** What rolldown tells of a module: by which it is imported at once (not on demand). */
interface ModuleInfo {
  readonly importers: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null;
}

const opening = /\/src\/app\/(main|pages\/HomePage)\.tsx$/;

/** Names the chunk `shared` for a module that the opening page needs at once, none for others. */
export function sharedWithOpening(): (id: string, modules: Modules) => string | null {
  const known = new Map<string, boolean>();
  const isNeeded = (id: string, modules: Modules): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Until it is known, so that a circle of imports ends.
    known.set(id, opening.test(id));
    const needed =
      opening.test(id) ||
      (modules.getModuleInfo(id)?.importers ?? []).some((importer) => isNeeded(importer, modules));
    known.set(id, needed);
    return needed;
  };
  return (id, modules) => (isNeeded(id, modules) ? 'shared' : null);
}
