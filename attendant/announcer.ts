import { grow } from "../overlay/tree.ts";

/** A console page takes several steps at once; only where it comes to rest is worth saying. */
const SETTLED_MS = 500;

export interface Announcer {
  readonly node: HTMLElement;
  /** Says it once things have settled, unless it is what was settled before; null takes back what was not said yet. */
  say(text: string | null): void;
  /** Says it at once: the user did something and waits. */
  tell(text: string): void;
}

/** A polite live region. The first text is what the page opened with: the screen reader reads the page itself then. */
export function createAnnouncer(signal: AbortSignal): Announcer {
  const node = grow(["p", { class: "tip", role: "status" }]);
  let settled: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (text: string): void => {
    node.textContent = text;
  };
  function say(text: string | null): void {
    clearTimeout(timer);
    if (text === null) return;
    timer = setTimeout(() => {
      if (settled !== undefined && settled !== text) tell(text);
      settled = text;
    }, SETTLED_MS);
  }

  signal.addEventListener("abort", () => clearTimeout(timer));
  return { node, say, tell };
}
