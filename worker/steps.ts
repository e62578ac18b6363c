/** So long after a step its page's question is awaited: it comes within some ten milliseconds. */
const AWAITED_MS = 80;

/** Tells steps of console tabs of which nothing else tells. */
export interface Steps {
  /** The browser says that this tab has made a step. */
  made(tabId: number): void;
  /** The tab's page asked, and said where it is. */
  asked(tabId: number): void;
}

interface Wait {
  readonly timer: ReturnType<typeof setTimeout>;
  asked: boolean;
}

/**
 * Calls back for every step after which the page itself does not ask: a change of Region sends nothing. Of several steps
 * at once the last may be such a one, so it calls back for these too; and for a page that asked before it had loaded,
 * which may have moved on since.
 */
export function followSteps(unasked: (tabId: number) => void): Steps {
  const waits = new Map<number, Wait>();
  return {
    made(tabId) {
      const before = waits.get(tabId);
      clearTimeout(before?.timer);
      const wait: Wait = {
        asked: false,
        timer: setTimeout(() => {
          waits.delete(tabId);
          if (before || !wait.asked) unasked(tabId);
        }, AWAITED_MS),
      };
      waits.set(tabId, wait);
    },
    asked(tabId) {
      const wait = waits.get(tabId);
      if (wait) wait.asked = true;
    },
  };
}
