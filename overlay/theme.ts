/** Cloudscape's names for its dark mode, on the body or above it. */
const DARK = /awsui-(polaris-)?dark-mode/;

/**
 * Lets the host follow the console's own dark mode; without it the style sheet follows the system's.
 * Only two elements' `class` is watched. The result looks again at once, for a body that was replaced.
 */
export function followTheme(host: Element, signal: AbortSignal): () => void {
  const roots = (): Element[] => [document.documentElement, document.body].filter(Boolean);
  const look = (): void => {
    if (roots().some((root) => DARK.test(root.className))) host.setAttribute("data-theme", "dark");
    else host.removeAttribute("data-theme");
  };
  const observer = new MutationObserver(look);
  for (const root of roots()) observer.observe(root, { attributeFilter: ["class"] });
  signal.addEventListener("abort", () => observer.disconnect());
  look();
  return look;
}
