/** Marks the one element we add to a page. */
const MARKER = "data-inscope";
/** A page that keeps removing the overlay wins in the end: its owner does not want it. */
const MOST_RETURNS = 20;

export interface Host {
  readonly root: ShadowRoot;
  /** Puts the host into the page, or back into it, in place of any other. */
  keep(): void;
}

/** A constructed style sheet: that is no matter for the page's content security policy. */
export function styled(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The overlay's one element in the page: no layout space of its own, everything in a shadow root. */
export function createHost(mode: ShadowRootMode, signal: AbortSignal): Host {
  const node = document.createElement("div");
  node.setAttribute(MARKER, "");
  const root = node.attachShadow({ mode });
  signal.addEventListener("abort", () => node.remove());

  let returns = -1;
  function keep(): void {
    if (node.isConnected || returns >= MOST_RETURNS) return;
    returns += 1;
    // What an orphan of an older version left, or a page's copy.
    for (const other of document.querySelectorAll(`[${MARKER}]`)) other.remove();
    // Beside the body, which frameworks like to empty.
    document.documentElement.append(node);
  }
  return { root, keep };
}
