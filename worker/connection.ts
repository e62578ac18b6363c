import type { Database } from "../store/database.ts";

/** The one connection to the store that all of the worker shares. */
export interface Connection {
  /** Opens the store, or gives the open one. */
  open(): Promise<Database>;
  /** Closes it, so that the next one who needs it opens it anew. */
  drop(): void;
  /** Runs `work` over the open store; where it fails, once more over a reopened one: a browser may close a store at any time. */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
}

/** Shares what `openStore` opens. One that failed to open is opened anew by the next who asks. */
export function shareConnection(openStore: () => Promise<Database>): Connection {
  let opening: Promise<Database> | null = null;

  const open = (): Promise<Database> => {
    if (opening !== null) return opening;
    const mine = openStore();
    opening = mine;
    mine.catch(() => {
      if (opening === mine) opening = null;
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
