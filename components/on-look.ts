import type { NewsMessage } from "../messages/basis.ts";

/** Between two looks while the page is in sight. */
const MINUTE = 60_000;

/** The browser's event for messages. */
interface Messages {
  addListener(heard: (message: unknown) => undefined): void;
  removeListener(heard: (message: unknown) => undefined): void;
}

/**
 * Calls back when what a page in sight shows may hold no more: the background has news, the page is looked at again, or a
 * minute has passed. Returns what ends that.
 */
export function onLook(messages: Messages, looked: () => void): () => void {
  const look = (): void => {
    if (document.visibilityState === "visible") looked();
  };
  const hear = (message: unknown): undefined => {
    // What the console's pages ask of the background comes by here too.
    if ((message as Partial<NewsMessage> | null)?.type === "news") look();
  };
  messages.addListener(hear);
  document.addEventListener("visibilitychange", look);
  const timer = setInterval(look, MINUTE);
  return () => {
    messages.removeListener(hear);
    document.removeEventListener("visibilitychange", look);
    clearInterval(timer);
  };
}
