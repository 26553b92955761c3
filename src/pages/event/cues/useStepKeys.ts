import { useEffect } from 'react';

/** Keys that go on or back: arrows, and the page keys that a presenter's clicker sends. */
const steps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

/** Controls that have a use of their own for these keys. */
const own =
  'input:not([type=checkbox]), select, textarea, video, [role=listbox], [contenteditable]';

/** Goes on or back by keys that belong to no control. @param pages whether the page keys count: they also scroll */
export function useStepKeys(step: (by: 1 | -1) => void, pages = true): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
      const by = steps[key];
      if (by === undefined || altKey || ctrlKey || metaKey || shiftKey) return;
      if (event.defaultPrevented || (!pages && key.startsWith('Page'))) return;
      if (target instanceof Element && target.closest(own)) return;
      event.preventDefault();
      step(by);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step, pages]);
}
