import { elementAt } from './element';

/**
 * `embed.js`: defines `<city-innovation-atlas>` once, however often it is
 * loaded, and puts one where a script tag asks for it (`data-target`, or the
 * script's own place).
 */
const name = 'city-innovation-atlas';

// Modules and shadow trees do not say which script runs: any of ours tells the folder.
const running = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');

if (running instanceof HTMLScriptElement) {
  const folder = new URL('.', running.src).href;
  if (!customElements.get(name)) customElements.define(name, elementAt({ folder }));
  const { target, view } = running.dataset;
  if (document.currentScript && (target !== undefined || view !== undefined)) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(running.dataset)) {
      if (key !== 'target' && value !== undefined) element.setAttribute(key, value);
    }
    const place = target === undefined ? null : document.querySelector(target);
    if (place) place.append(element);
    else running.after(element);
  }
}
