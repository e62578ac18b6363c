/** Moves the focus among `items` on the two arrow keys, Home and End; other keys are left alone. */
export function rove(event: KeyboardEvent, items: readonly HTMLElement[], back: string, next: string): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const at = items.indexOf(event.target as HTMLElement);
  const to = new Map([[back, at - 1], [next, at + 1], ["Home", 0], ["End", items.length - 1]]).get(event.key);
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}
