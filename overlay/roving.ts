/** Moves the focus among `items` on the two arrow keys, Home and End; other keys are left alone. */
export function rove(event: KeyboardEvent, items: readonly HTMLElement[], back: string, next: string): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const at = items.indexOf(event.target as HTMLElement);
  const last = items.length - 1;
  const to = new Map([[back, Math.max(at - 1, 0)], [next, Math.min(at + 1, last)], ["Home", 0], ["End", last]]).get(event.key);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}
