import { isKept, keptKey, replyKept } from "../messages/kept.ts";

/** What a page that is opening has to do with the browser and the background. */
interface Opening {
  /** Reads what the background keeps under a key. */
  read(key: string): Promise<unknown>;
  /** What answers rest on now. */
  basis(): Promise<string>;
}

/**
 * Answers what a page asks as it opens with what the background keeps, where the background says that this still holds; null where it
 * must be asked. A page that has been open asks: nobody knows what has changed since. Rejects where the background does not say it.
 */
export function keptAnswers({ read, basis }: Opening): <T extends object>(request: { readonly type: string }) => Promise<T | null> {
  let asked: Promise<string> | null = null;
  let opened = false;
  return async <T extends object>(request: { readonly type: string }) => {
    if (opened) return null;
    asked ??= basis().finally(() => (opened = true));
    // Nobody waits for it where nothing is kept.
    asked.catch(() => undefined);
    const kept = await read(keptKey(request)).catch(() => null);
    return isKept(kept) && kept.basis === (await asked) ? replyKept<T>(kept) : null;
  };
}
