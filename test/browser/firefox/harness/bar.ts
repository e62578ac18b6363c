import type { Privileged } from "./privileged.ts";

declare const content: Window & typeof globalThis;
/** Firefox opens closed shadow roots to its own scripts. */
interface Host extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

/** How bright the overlay's bar is, from 0 to 1; null where it has no background of its own. */
export function brightness(privileged: Privileged, where: string): Promise<number | null> {
  return privileged.inContent(where, () => {
    const host = content.document.querySelector("[data-inscope]") as Host | null;
    const bar = host?.openOrClosedShadowRoot?.querySelector("[role=group]");
    if (!bar) throw new Error("There is no bar to look into.");
    const [red = 0, green = 0, blue = 0, opacity = 1] = (content.getComputedStyle(bar).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    return opacity === 0 ? null : (red + green + blue) / (3 * 255);
  }, undefined);
}

/** Whether a badge can be seen. */
export function shown(privileged: Privileged, where: string): Promise<boolean> {
  return privileged.inContent(where, () => {
    const host = content.document.querySelector("[data-inscope]") as Host | null;
    const badge = host?.openOrClosedShadowRoot?.querySelector("[data-program]");
    return badge?.checkVisibility({ visibilityProperty: true }) ?? false;
  }, undefined);
}
