import { tsImport } from 'tsx/esm/api';

// A thread has no TypeScript loader of its own on Node 20, whatever it is started with.
await tsImport('./thread.ts', import.meta.url);
