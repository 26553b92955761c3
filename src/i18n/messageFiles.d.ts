/** What tools/plugins/messages.ts writes: the compiled catalogues, each fetched when it is asked for. */
declare module 'virtual:messages' {
  import type { Messages } from '@lingui/core';
  import type { Language } from './languages';

  /** A namespace's catalogue in a language. Rejects if it does not come. */
  export function importMessages(
    language: Language,
    namespace: string,
  ): Promise<{ default: Messages }>;
}

/** What tools/plugins/sought.ts writes: what readers call things, in all languages. */
declare module 'virtual:sought' {
  const sought: Readonly<Record<string, string>>;
  export default sought;
}
