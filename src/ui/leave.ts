/** Leaves the focus with the result, or else the content of the page, where what is pressed goes away with the press. */
export function leave(pressed: Element): void {
  const page = pressed.closest('main');
  const result = page?.querySelector<HTMLElement>('[data-result]');
  (result ?? page)?.focus({ preventScroll: true });
}
