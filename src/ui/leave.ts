/** Leaves the focus with the content of the page where what is pressed goes away with the press. */
export function leave(pressed: Element): void {
  pressed.closest('main')?.focus({ preventScroll: true });
}
