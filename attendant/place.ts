import type { Display } from "../messages/display.ts";
import { themeOf } from "./theme.ts";

const GAP = 12;
/** Below this width of the window the bar is compact. */
const NARROW = 900;
/** Where the console's header or footer is late, it is looked for again after these pauses, then no more. */
const PAUSES_MS = [250, 1000, 4000];
/** What the overlay must not cover. The last is AWS's cookie banner, at the bottom until it is answered. */
const TOP = "#awsc-nav-header";
const BOTTOM = "#console-nav-footer,[id^=awsccc-cb-c]";
/** What is to be looked at anew when it comes or goes. */
const EDGES = `body,${TOP},${BOTTOM}`;

/**
 * Keeps the bar in its corner, clear of the console's header, footer and cookie banner, in the console's theme, and no
 * wider than it may be; one without badges is always small. The result measures at the next frame: to be called
 * when the bar's contents or the display changed. Measures when something changed, never else.
 */
export function createPlace(stage: HTMLElement, bar: HTMLElement, display: () => Display, signal: AbortSignal): () => void {
  const pauses = [...PAUSES_MS];
  let frame = 0;
  let placed = false;
  let worn = "";
  // Once it has a place it is measured after the frame: the page is laid out then, and nobody waits for it to be.
  const settle = (): void => {
    frame ||= requestAnimationFrame(() => void (placed ? setTimeout(measure) : measure()));
  };
  let observer: MutationObserver | undefined;

  function measure(): void {
    frame = 0;
    placed = true;
    if (signal.aborted) return;
    const { overlay, position } = display();
    const { body, documentElement } = document;
    const roots = [body, documentElement].filter(Boolean);
    observer ??= watch();
    for (const root of roots) observer.observe(root, { attributeFilter: ["class"], childList: true });

    const upper = position.startsWith("top");
    const height = documentElement.clientHeight;
    const edges = document.querySelectorAll(upper ? TOP : BOTTOM);
    let reach = 0;
    for (const edge of edges) {
      const { top, bottom } = edge.getBoundingClientRect();
      const here = upper ? bottom : height - top;
      // What reaches over the middle of the window is no header and no footer.
      if (here < height / 2) reach = Math.max(reach, here);
    }
    if (!edges.length && pauses.length) setTimeout(settle, pauses.shift());
    stage.setAttribute("data-at", position);
    const next = `--gap:${GAP + reach}px;color-scheme:${themeOf(roots)}`;
    if (next !== worn) stage.style.cssText = worn = next;

    const { classList } = bar;
    classList.remove("compact");
    classList.toggle("compact", overlay === "compact" || innerWidth < NARROW || bar.offsetWidth > (innerWidth * 2) / 3 || !bar.querySelector(".badge"));
  }

  /** Begins with the first frame, so that the bar comes sooner. */
  function watch(): MutationObserver {
    addEventListener("resize", settle, { signal });
    // A theme is a class of the body or above it, a banner a child of the body: nothing deeper is watched.
    const changes = new MutationObserver((records) => {
      if (records.some(({ type, addedNodes, removedNodes }) => type === "attributes" || [...addedNodes, ...removedNodes].some(isEdge))) settle();
    });
    signal.addEventListener("abort", () => changes.disconnect());
    return changes;
  }

  return settle;
}

/** The page's content is none: it comes and goes with each step. */
const isEdge = (node: Node): boolean => node instanceof Element && (node.matches(EDGES) || node.querySelector(EDGES) !== null);
