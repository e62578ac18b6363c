import type { Database } from "../store/database.ts";
import { storageProblem } from "../store/problem.ts";

/** The one connection to the store that all of the worker shares. */
export interface Connection {
  /** Opens the store, or gives the open one. */
  open(): Promise<Database>;
  /** Closes it, so that the next one who needs it opens it anew. */
  drop(): void;
  /** Runs `work` over the open store; where it fails, once more over a reopened one: a browser may close a store at any time. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
}

/** A store that something else holds is not waited for again within this time. */
const BLOCKED_MS = 30_000;

/**
 * Shares what `openStore` opens. A store that failed to open is opened anew by the next who asks; one that did not open in
 * time only after a while: until then everybody is told at once that it is blocked.
 */
export function shareConnection(openStore: () => Promise<Database>, now: () => number = Date.now): Connection {
  let opening: Promise<Database> | null = null;
  let blocked = { until: -Infinity, error: undefined as unknown };

  const open = (): Promise<Database> => {
    if (opening !== null) return opening;
    if (now() < blocked.until) return Promise.reject(blocked.error);
    const mine = openStore();
    opening = mine;
    mine.catch((error: unknown) => {
      if (opening === mine) opening = null;
      if (storageProblem(error) === "blocked") blocked = { until: now() + BLOCKED_MS, error };
    });
    return mine;
  };
  const drop = (): void => {
    opening?.then((database) => database.close()).catch(() => undefined);
    opening = null;
  };
  return {
    open,
    drop,
    async use(work) {
      const database = await open();
      try {
        return await work(database);
      } catch {
        drop();
        return work(await open());
      }
    },
  };
}
