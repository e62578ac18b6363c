/** Replies that were made before and hold still: to make one of all services takes longer than all else about it. */
export interface Kept {
  /** Reads what an earlier worker kept. Never rejects. */
  ready(): Promise<void>;
  /** The reply to the same request on the same basis (`Display.basis`), which is all that it rests on; else it is made, and kept unless it is a failure. */
  reply<T extends object>(basis: string, request: object, make: () => Promise<T>): Promise<T>;
}

/** Where they are kept: as long as the session and this version of ours, longer than a worker. */
export interface KeptStore {
  read(): Promise<unknown>;
  write(kept: Stored): Promise<void>;
}

/** Each reply as JSON, under its request: as objects they would be copied piece by piece. */
interface Stored {
  readonly basis: string;
  readonly replies: readonly (readonly [request: string, reply: string])[];
}

/** The names, and a few tables that somebody goes to and fro between. */
const MOST = 4;
/** They are written so many ms after one was made: nobody waits for it, nor is kept waiting by it. */
const WRITE_MS = 1000;

/** Keeps replies in memory, and in a store that may fail: then a started worker makes them anew. */
export function keptIn(store: KeptStore): Kept {
  let held: { readonly basis: string; readonly replies: Map<string, string | object> } = { basis: "", replies: new Map() };
  let reading: Promise<void> | null = null;
  let writing = false;

  async function read(): Promise<void> {
    try {
      const stored = await store.read();
      if (isStored(stored)) held = { basis: stored.basis, replies: new Map(stored.replies) };
    } catch {
      // They are made anew.
    }
  }
  async function write(): Promise<void> {
    const replies = [...held.replies].map(([key, reply]) => [key, typeof reply === "string" ? reply : JSON.stringify(reply)] as const);
    await store.write({ basis: held.basis, replies });
  }
  function writeSoon(): void {
    if (writing) return;
    writing = true;
    setTimeout(() => {
      writing = false;
      write().catch(() => undefined);
    }, WRITE_MS);
  }
  const ready = (): Promise<void> => (reading ??= read());

  return {
    ready,
    async reply<T extends object>(basis: string, request: object, make: () => Promise<T>): Promise<T> {
      await ready();
      if (held.basis !== basis) held = { basis, replies: new Map() };
      const { replies } = held;
      const key = JSON.stringify(request);
      const before = objectOf(replies.get(key)) as T | null;
      const reply = before ?? (await make());
      if ("kind" in reply && reply.kind === "failed") return reply;
      // Last, for what was not asked for longest goes first.
      replies.delete(key);
      replies.set(key, reply);
      for (const oldest of [...replies.keys()].slice(0, -MOST)) replies.delete(oldest);
      if (before === null) writeSoon();
      return reply;
    },
  };
}

/** Where there is no store. */
export const keptNowhere = (): Kept => keptIn({ read: () => Promise.reject(new Error("no store")), write: () => Promise.resolve() });

function isStored(stored: unknown): stored is Stored {
  const { basis, replies } = (stored ?? {}) as Partial<Stored>;
  return typeof basis === "string" && Array.isArray(replies) && replies.every((each) => Array.isArray(each) && each.length === 2 && each.every((text) => typeof text === "string"));
}

/** A reply that is kept, taken out of its JSON where it is that; null where there is none, or what was stored is none. */
function objectOf(kept: string | object | undefined): object | null {
  if (typeof kept !== "string") return kept ?? null;
  try {
    const reply: unknown = JSON.parse(kept);
    return typeof reply === "object" ? reply : null;
  } catch {
    return null;
  }
}
