import type { Popover } from "./popover.ts";

/** Escape closes what is open; with nothing open it gives the focus back to the page element that had it before. */
export function obeyEscape(stage: HTMLElement, root: ShadowRoot, popover: Popover): void {
  /** Held only while the focus is here, so that no node of the page is kept alive. */
  let before: EventTarget | null = null;
  const outside = ({ relatedTarget }: FocusEvent): boolean => !stage.contains(relatedTarget as Node | null);

  stage.addEventListener("focusin", (event) => {
    if (outside(event)) before = event.relatedTarget;
  });
  stage.addEventListener("focusout", (event) => {
    if (outside(event)) before = null;
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    const focused = root.activeElement as HTMLElement | null;
    if (popover.open() !== null) popover.close();
    else if (before instanceof HTMLElement) before.focus();
    else focused?.blur();
  });
}
