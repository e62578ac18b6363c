/** For a Firefox without the Navigation API: the page's own `pushState` tells an isolated script nothing. */
const POLL_MS = 1000;

/**
 * Calls back after every step the page takes, its URL already being the new one, and when the page comes back into
 * view: the extension may have been updated, and late meta tags may have come, while nobody looked.
 */
export function watchSteps(step: () => void, signal: AbortSignal): void {
  const on = (target: EventTarget, type: string, call = step): void => target.addEventListener(type, call, { signal });
  // Where it was kept and comes back. The page's first `pageshow` says nothing, and costs it an event that it need not have.
  on(window, "pagehide", () => on(window, "pageshow"));
  on(document, "visibilitychange");
  // `currententrychange` comes after the commit, and not for a cancelled navigation or a download, as `navigate` does.
  // Each Chromium that we are for has it, so that build is spared the rest.
  if (import.meta.env.CHROME || window.navigation) {
    on(window.navigation, "currententrychange");
    return;
  }
  on(window, "popstate");
  on(window, "hashchange");
  let seen = location.href;
  const poll = setInterval(() => {
    if (location.href === seen) return;
    seen = location.href;
    step();
  }, POLL_MS);
  signal.addEventListener("abort", () => clearInterval(poll));
}
