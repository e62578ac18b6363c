import * as v from "valibot";
import { type History, readHistory } from "../feed/history.ts";
import { type FeedMemory, readMemory } from "../feed/memory.ts";
import { readSchedule, type Schedule } from "../feed/schedule.ts";
import type { Database } from "./database.ts";
import { isSameOrigin, type Origin } from "./origin.ts";

/** What had to be made good, and when. */
const Repair = v.object({ what: v.picklist(["unreadable", "evicted"]), at: v.number() });
export type Repair = v.InferOutput<typeof Repair>;

/** What a copy remembers of feeds, whatever dataset it holds. */
export interface Ledger {
  /** Null where nothing was ever remembered, or all of it is lost. */
  readonly memory: FeedMemory | null;
  readonly schedule: Schedule | null;
  /** For which feed the schedule counts: its address and keys, as text. */
  readonly asked: string | null;
  readonly history: History;
  /** The last repair, until the next dataset arrives. */
  readonly repair: Repair | null;
}

/** Some of the ledger, to be written. */
export type Entries = Partial<Ledger>;

/** The ledger, and where the stored dataset came from. What cannot be read is as good as never written. */
export async function readLedger(database: Database): Promise<{ readonly ledger: Ledger; readonly origin: Origin | undefined }> {
  const transaction = database.transaction(["ledger", "origin"]);
  const get = (key: keyof Ledger) => transaction.objectStore("ledger").get(key);
  const [memory, schedule, asked, history, repair, origin] = await Promise.all([get("memory"), get("schedule"), get("asked"), get("history"), get("repair"), transaction.objectStore("origin").get("active")]);
  const repaired = v.safeParse(Repair, repair);
  return {
    ledger: {
      memory: readMemory(memory),
      schedule: readSchedule(schedule),
      asked: typeof asked === "string" ? asked : null,
      history: readHistory(history),
      repair: repaired.success ? repaired.output : null,
    },
    origin,
  };
}

/** Where a stored dataset was met before, and where it is met now. */
export interface MetAnew {
  readonly before: Origin | undefined;
  readonly now: Origin;
}

/**
 * Writes entries of the ledger, and where the dataset was met last, in one transaction. Rejects, and writes nothing, where
 * another dataset than that of `met.before` has been stored meanwhile: it would get the name of one that it is not.
 */
export async function writeLedger(database: Database, entries: Entries, met?: MetAnew): Promise<void> {
  const transaction = database.transaction(["ledger", "origin"], "readwrite");
  if (met !== undefined && !isSameOrigin(await transaction.objectStore("origin").get("active"), met.before)) {
    await transaction.done;
    throw new Error("Another dataset was stored in between.");
  }
  const writes = Object.entries(entries).map(([key, value]) => transaction.objectStore("ledger").put(value, key));
  if (met !== undefined) writes.push(transaction.objectStore("origin").put(met.now, "active"));
  await Promise.all([...writes, transaction.done]);
}
