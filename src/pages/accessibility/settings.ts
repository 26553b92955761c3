/** Who answers for this copy of the atlas, as whoever runs it says at build time. */
export interface StatementSettings {
  /** The body that is responsible for the site; null where none is named. */
  body: string | null;
  /** Where barriers are told: an https: or mailto: address; null where none is set. */
  contact: string | null;
  /** The body that a complaint goes to when no good answer comes; null where none is named. */
  enforcer: string | null;
  /** That body's https: address; null where none is set. */
  enforcerUrl: string | null;
}

/**
 * Reads the settings `VITE_ACCESSIBILITY_BODY`, `_CONTACT`, `_ENFORCER` and
 * `_ENFORCER_URL`. What is empty, or no such address, counts as not set: the page
 * then says that it is missing.
 */
export function readStatementSettings(env: Readonly<Record<string, unknown>>): StatementSettings {
  const text = (name: string) => {
    const value = env[`VITE_ACCESSIBILITY_${name}`];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const address = (name: string, kinds: RegExp) => {
    const value = text(name);
    return value !== null && kinds.test(value) ? value : null;
  };
  return {
    body: text('BODY'),
    contact: address('CONTACT', /^(?:https:\/\/|mailto:)\S+$/),
    enforcer: text('ENFORCER'),
    enforcerUrl: address('ENFORCER_URL', /^https:\/\/\S+$/),
  };
}

export const statementSettings = readStatementSettings(import.meta.env);
