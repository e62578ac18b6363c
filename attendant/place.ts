import type { Display } from "../messages/display.ts";
import { NO_THEME, themeOf } from "./theme.ts";

const GAP = 12;
/** Below this width of the window the bar is compact. */
const NARROW = 900;
/** Where the console's header or footer is late, it is looked for again after these pauses, then no more. */
const PAUSES_MS = [250, 1000, 4000];
/** What the overlay must not cover. The last two are of AWS's cookie banner, at the bottom until it is answered. */
const TOP = ["awsc-nav-header"];
const BOTTOM = ["console-nav-footer", "awsccc-cb-content", "awsccc-cb-c"];

export interface Place {
  /** Measures all at the next frame: to be called when the bar appears or the display changed. */
  settle(): void;
  /** The bar holds something else. */
  filled(): void;
}

/**
 * Keeps the bar in its corner, clear of the console's header, footer and cookie banner, in the console's theme, and no
 * wider than it may be; one without badges is always small. Measures when something changed, never else; how wide a bar
 * has become the browser tells, which has to know.
 */
export function createPlace(stage: HTMLElement, bar: HTMLElement, display: () => Display, signal: AbortSignal): Place {
  const pauses = [...PAUSES_MS];
  let changes: MutationObserver | undefined;
  /** Tells of bar, header and footer. Not before the page has loaded, or Firefox complains to the page of a layout that came early. */
  let sizes: ResizeObserver | undefined;
  /** The body, and header or footer and banner, as they were when all was measured. */
  let stood: readonly (Element | null)[] = [];
  /** Those of whose size it tells. */
  let watched: readonly Element[] = [];
  let theme = "";
  let frame = 0;
  /** How wide a bar may be that is not compact; 0 where all are. */
  let most = 0;
  /** It was wider, and is compact for that. */
  let crowded = true;
  let compact: boolean | undefined;
  let worn = "";

  // Once it has a place it is measured after the frame: the page is laid out then, and nobody waits for it to be.
  function settle(): void {
    frame ||= requestAnimationFrame(() => void (changes ? setTimeout(measure) : measure()));
  }

  function measure(): void {
    frame = 0;
    if (signal.aborted) return;
    const { overlay, position } = display();
    const { body, documentElement } = document;
    const roots = [body, documentElement].filter(Boolean);
    changes ??= watch();
    for (const root of roots) changes.observe(root, { attributeFilter: ["class"], childList: true });

    const upper = position.startsWith("top");
    const height = documentElement.clientHeight;
    stood = stands();
    const edges = stood.slice(1).filter((edge) => edge !== null);
    if (!sizes && document.readyState === "complete") sizes = weigh();
    let reach = 0;
    for (const edge of edges) {
      const { top, bottom } = edge.getBoundingClientRect();
      const here = upper ? bottom : height - top;
      // What reaches over the middle of the window is no header and no footer.
      if (here < height / 2) reach = Math.max(reach, here);
      if (!watched.includes(edge)) sizes?.observe(edge);
    }
    if (sizes) watched = edges;
    if (!edges.length && pauses.length) setTimeout(settle, pauses.shift());
    stage.setAttribute("data-at", position);
    theme = themeOf(roots);
    const next = `--gap:${GAP + reach}px;color-scheme:${theme}`;
    if (next !== worn) stage.style.cssText = worn = next;

    most = overlay === "compact" || innerWidth < NARROW ? 0 : (innerWidth * 2) / 3;
    loosen();
    fit();
  }

  // By their ids, which asks nothing of the page's content: that comes and goes with each step.
  const stands = (): (Element | null)[] => [document.body, ...(display().position.startsWith("top") ? TOP : BOTTOM).map((id) => document.getElementById(id))];

  /** What a bar holds now may be less. Should it be too wide the browser tells. */
  function loosen(): void {
    if (crowded && most) {
      crowded = false;
      sizes?.observe(bar);
    }
    shape();
  }

  function fit(): void {
    if (most && bar.offsetWidth <= most) return;
    crowded = true;
    // A size that changes while it is told would be an error in the page's console.
    sizes?.unobserve(bar);
    shape();
  }

  function shape(): void {
    const next = crowded || !bar.querySelector(".badge");
    if (next !== compact) bar.classList.toggle("compact", (compact = next));
  }

  /** Begins with the first frame, so that the bar comes sooner. */
  function watch(): MutationObserver {
    addEventListener("resize", settle, { signal });
    signal.addEventListener("abort", () => {
      changes?.disconnect();
      sizes?.disconnect();
    });
    // A theme is a class of the body or above it, a banner a child of the body: nothing deeper is watched.
    return new MutationObserver((records) => {
      if (records.some(({ type }) => type === "attributes") || stands().some((each, at) => each !== stood[at])) settle();
    });
  }

  function weigh(): ResizeObserver {
    // It tells of the bar only from now on.
    crowded = true;
    return new ResizeObserver((entries) => {
      // Told while all is laid out: nothing has to be for this.
      if (entries.some(({ target }) => target !== bar)) measure();
      else fit();
    });
  }

  // Where the page had no header or footer, or no theme of its own, they may have come meanwhile.
  return { settle, filled: () => (watched.length && theme !== NO_THEME ? loosen() : settle()) };
}
