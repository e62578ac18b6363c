/** The bar with words, or the pill with glyphs and names. */
export type Form = "bar" | "compact";

const GAP = 12;
/** Below this width of the window the bar is compact. */
const NARROW = 900;
/** Where the console's footer is late, it is looked for again after these pauses, then no more. */
const PAUSES_MS = [250, 1000, 4000];

export interface Place {
  form(): Form;
  /** The user's choice, for as long as the page lives. */
  choose(form: Form): void;
  /** Measures before the next frame: call it when the bar's contents changed. */
  settle(): void;
}

/**
 * Keeps the bar above the console's footer and no wider than it may be; one without badges is always small.
 * Measures when something changed, never else.
 */
export function createPlace(stage: HTMLElement, bar: HTMLElement, signal: AbortSignal): Place {
  let chosen: Form | null = null;
  let current: Form = "bar";
  let frame = 0;
  const pauses = [...PAUSES_MS];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function apply(form: Form): void {
    current = form;
    bar.classList.toggle("compact", form === "compact");
  }

  function measure(): void {
    frame = 0;
    const footer = document.getElementById("console-nav-footer");
    stage.style.setProperty("--bottom", `${gapBelow(footer)}px`);
    apply("bar");
    const small = innerWidth < NARROW || bar.offsetWidth > (innerWidth * 2) / 3 || !bar.querySelector(".badge");
    apply(chosen ?? (small ? "compact" : "bar"));
    if (footer === null && timer === undefined && pauses.length > 0) {
      timer = setTimeout(() => {
        timer = undefined;
        settle();
      }, pauses.shift());
    }
  }

  function settle(): void {
    frame ||= requestAnimationFrame(measure);
  }

  addEventListener("resize", settle, { signal });
  signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  return {
    form: () => current,
    choose: (form) => {
      chosen = form;
      apply(form);
    },
    settle,
  };
}

/** Distance from the window's lower edge that leaves the footer free. A "footer" above the lower half is none. */
function gapBelow(footer: HTMLElement | null): number {
  const height = document.documentElement.clientHeight;
  const top = footer?.getBoundingClientRect().top ?? height;
  return GAP + (top > height / 2 && top < height ? height - top : 0);
}
