import type { Popover } from "./popover.ts";

/**
 * Escape closes what is open; with nothing open it hides a compact badge's tooltip; then it gives the focus back to
 * the page element that had it before. A tooltip is hidden wherever the focus is, and stays so until pointer or focus
 * come anew.
 */
export function obeyEscape(stage: HTMLElement, { classList }: HTMLElement, root: ShadowRoot, popover: Popover, signal: AbortSignal): void {
  /** Held only while the focus is here, so that no node of the page is kept alive. */
  let before: EventTarget | null = null;
  const renew = ({ type, relatedTarget }: FocusEvent): void => {
    classList.remove("quiet");
    if (!stage.contains(relatedTarget as Node)) before = type === "focusin" ? relatedTarget : null;
  };
  stage.addEventListener("focusin", renew);
  stage.addEventListener("focusout", renew);
  stage.addEventListener("pointerleave", () => classList.remove("quiet"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const tips = classList.contains("compact") && !classList.contains("quiet");
    classList.add("quiet");
    const focused = root.activeElement as HTMLElement | null;
    if (!focused) return;
    event.stopPropagation();
    if (popover.opener()) popover.close();
    else if (!tips) {
      if (before instanceof HTMLElement) before.focus();
      else focused.blur();
    }
  }, { capture: true, signal });
}
