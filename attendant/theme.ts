/** Cloudscape's names for its dark mode, on the body or above it. */
const DARK = /awsui-(polaris-)?dark-mode/;

/** Where the page says nothing: as the system has it. */
export const NO_THEME = "light dark";

/**
 * The value of `color-scheme` that fits the page. The console's own setting decides: its dark mode's classes, else how
 * light its background is, where it has an opaque one; only then the system's. `roots` are the page's body and html.
 */
export function themeOf(roots: readonly Element[]): string {
  if (roots.some((root) => DARK.test(root.className))) return "dark";
  for (const root of roots) {
    // What is not opaque is written as `rgba()`. Green is seven tenths of how light a colour looks.
    const green = /^rgb\(\d+, ?(\d+)/.exec(getComputedStyle(root).backgroundColor)?.[1];
    if (green) return Number(green) > 127 ? "light" : "dark";
  }
  return NO_THEME;
}
