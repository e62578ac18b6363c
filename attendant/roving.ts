/** Moves the focus among `items` on the arrow keys, Home and End; other keys are left alone. */
export function rove(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const { key, altKey, ctrlKey, metaKey } = event;
  const to = items.indexOf(event.target as HTMLElement) + (/^Arrow(Left|Up)/.test(key) ? -1 : 1);
  const item = key.startsWith("Arrow") ? items[to] : key === "Home" ? items[0] : key === "End" && items.at(-1);
  if (!item || altKey || ctrlKey || metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  item.focus();
}
