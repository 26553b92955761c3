import { elementAt } from './element';
import { hostScripts, siteOf } from './scripts';

/**
 * `embed.js`: defines `<city-innovation-atlas>` once, however often it is
 * loaded, and puts one where a script tag asks for it (`data-target`, or the
 * script's own place).
 */
const name = 'city-innovation-atlas';

for (const script of hostScripts()) {
  if (!customElements.get(name))
    customElements.define(name, elementAt({ folder: siteOf(script.src) }));
  const { target, view, placed } = script.dataset;
  if (placed !== undefined || (target ?? view) === undefined) continue;
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(script.dataset)) {
    if (key !== 'target' && value !== undefined) element.setAttribute(key, value);
  }
  script.dataset['placed'] = '';
  const root = script.getRootNode();
  const around = root instanceof ShadowRoot ? root : document;
  const place = target === undefined ? null : around.querySelector(target);
  if (place) place.append(element);
  else script.after(element);
}
