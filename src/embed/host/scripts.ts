/** The script tags below a node, in open shadow trees as well. */
function* scriptsIn(root: ParentNode): Generator<HTMLScriptElement> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLScriptElement) yield element;
    if (element.shadowRoot) yield* scriptsIn(element.shadowRoot);
  }
}

/**
 * The script tags that this file is run for. Where no script is said to be
 * running (in modules and shadow trees), they are the ones with this file's
 * own address, which every browser writes into the trace of an error: another
 * vendor's `embed.js` is never taken for ours.
 */
export function hostScripts(trace = String(new Error().stack)): readonly HTMLScriptElement[] {
  const running = document.currentScript;
  if (running instanceof HTMLScriptElement) return [running];
  const own = /\w+:\/\/\S+?\/embed\.js/.exec(trace)?.[0];
  return own === undefined
    ? []
    : [...scriptsIn(document)].filter(({ src }) => src === own || src.startsWith(`${own}?`));
}

/** The site that a script comes from, at the root of its host. One of a dated version serves the page's live maps too: each says itself which version it is of. */
export function siteOf(src: string): string {
  return new URL('/', src).href;
}
