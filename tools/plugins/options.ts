import type { ResolvedConfig } from 'vite';

/** What can be said otherwise of a build; `npm run build -- --help` tells the same. */
export interface BuildOptions {
  /** The folder of the tables. */
  dir?: string | undefined;
  /** The folder that is written. */
  out?: string | undefined;
  /** Another folder built before, whose dated versions are brought along. Those of `out` stay by themselves. */
  keep?: string | undefined;
  /** Dated versions go as well: whatever of them others have embedded breaks. */
  clean?: boolean | undefined;
  /** This version is made anew where it is there already: to test the code as it is now. */
  anew?: boolean | undefined;
  /** A folder built before from the same code: its scripts and styles are taken over, only data and pages are made. */
  app?: string | undefined;
}

/** Where the compiled data and the map lie: in what is built, or beside the development server. */
export function compiledFolder({ command, build }: ResolvedConfig): string {
  return command === 'build' ? build.outDir : 'build/dev';
}
