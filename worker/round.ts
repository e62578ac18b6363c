import { checkFeed } from "../feed/check.ts";
import type { Fetch } from "../feed/download.ts";
import { attemptOf, withAttempt } from "../feed/history.ts";
import { EMPTY_MEMORY, readMemory } from "../feed/memory.ts";
import type { Outcome } from "../feed/outcome.ts";
import { refusal } from "../feed/refusal.ts";
import { afterFailure, afterSuccess, forNewFeed, isDue, newSchedule, nextDue, type Plan, type Schedule } from "../feed/schedule.ts";
import type { FeedSource } from "../feed/source.ts";
import { changesOf } from "../store/changes.ts";
import type { Database } from "../store/database.ts";
import { importDataset } from "../store/import.ts";
import { type Entries, type Ledger, readLedger, writeLedger } from "../store/ledger.ts";
import type { Origin } from "../store/origin.ts";
import type { Connection } from "./connection.ts";

/** Keeps the memory of feeds a second time, where the browser does not evict: an eviction must not open a way back. */
export interface Backup {
  read(): Promise<unknown>;
  write(memory: unknown): Promise<void>;
}

export interface RoundParts {
  readonly connection: Connection;
  readonly fetch: Fetch;
  readonly online?: (() => boolean) | undefined;
  readonly now: () => number;
  readonly random: () => number;
  /** The dataset inside the extension: a floor for the feed of its own id. */
  readonly floor: { readonly feed: string; readonly sequence: number };
  readonly backup: Backup;
}

export interface Round {
  readonly source: FeedSource;
  readonly plan: Plan;
  /** When somebody asked for a check whatever the schedule says; null for the schedule's own. */
  readonly forcedAt: number | null;
  /** Called once a check begins, with when to try again should this worker die in the middle of it. */
  readonly begun: (retryAt: number) => Promise<void>;
  /** Whether the settings still name this feed, asked when the check has ended. */
  readonly wanted: () => Promise<boolean>;
  /** Called as soon as what is stored is another than before: whoever reads next must not take its rows for the old one's. */
  readonly stored: () => void;
}

/** For which feed a schedule counts. */
export function askedText(source: FeedSource): string {
  return JSON.stringify(source);
}

/**
 * One round with a feed: where it is due it is asked and checked, and what came of it is written in one transaction.
 * Resolves with when the feed is due next. Only one round may run at a time. Rejects where the store cannot be used at
 * all: a copy that cannot remember how far a feed has come must not ask it.
 */
export async function runRound(parts: RoundParts, { source, plan, forcedAt, begun, wanted, stored }: Round): Promise<number> {
  const { connection, now } = parts;
  const { ledger, origin, recovered } = await recall(parts);
  const schedule = scheduleFor(ledger, source, parts);
  const basis: Entries = { asked: askedText(source), ...recovered };
  const due = forcedAt === null ? isDue(schedule, now(), plan) : schedule.triedAt === null || schedule.triedAt < forcedAt;
  if (!due) {
    const news = schedule !== ledger.schedule || ledger.asked !== basis.asked || recovered.memory !== undefined;
    if (news) await connection.use((database) => writeLedger(database, { ...basis, schedule }));
    return nextDue(schedule, now(), plan);
  }
  // A worker that is stopped half-way has failed: the next one waits as after any failure.
  const begunAs = afterFailure(schedule, now());
  await connection.use((database) => writeLedger(database, { ...basis, schedule: begunAs }));
  await begun(nextDue(begunAs, now(), plan));

  const memory = ledger.memory ?? EMPTY_MEMORY;
  const held = origin?.from === "feed" ? origin.stamp : null;
  const { fetch, online, floor } = parts;
  const outcome = await checkFeed({ source, memory, held, floor, now: now(), fetch, online });
  if (!(await wanted())) return now();

  const kept = await keep(parts, outcome, { source, schedule, ledger, origin });
  if (kept.outcome !== "refused") {
    stored();
    await parts.backup.write(kept.memory).catch(() => undefined);
  }
  const after = kept.outcome === "refused" ? afterFailure(schedule, now()) : afterSuccess(schedule, now());
  return nextDue(after, now(), plan);
}

/** What is stored; and where the browser has thrown it away, or it cannot be read, what the backup still knows. */
async function recall({ connection, backup, now }: RoundParts): Promise<{ ledger: Ledger; origin: Origin | undefined; recovered: Entries }> {
  const { ledger, origin } = await connection.use(readLedger);
  if (ledger.memory !== null) return { ledger, origin, recovered: {} };
  const memory = readMemory(await backup.read().catch(() => undefined));
  if (memory === null) return { ledger, origin, recovered: {} };
  return { ledger: { ...ledger, memory }, origin, recovered: { memory, repair: { what: "evicted", at: now() } } };
}

function scheduleFor({ schedule, asked }: Ledger, source: FeedSource, { now, random }: RoundParts): Schedule {
  if (schedule === null) return newSchedule(now(), random);
  return asked === askedText(source) ? schedule : forNewFeed(schedule, now());
}

type Refused = Extract<Outcome, { outcome: "refused" }>;
type Update = Extract<Outcome, { outcome: "update" }>;

interface Before {
  readonly source: FeedSource;
  readonly schedule: Schedule;
  readonly ledger: Ledger;
  /** Where the dataset came from that was stored when the check began. */
  readonly origin: Origin | undefined;
}

/** Writes what a check brought. An update that cannot be stored is a refusal, and the dataset before it stays. */
async function keep(parts: RoundParts, outcome: Outcome, before: Before): Promise<Outcome> {
  if (outcome.outcome !== "update") {
    await write(parts, outcome, before);
    return outcome;
  }
  try {
    await parts.connection.use((database) => store(database, parts, outcome, before));
    return outcome;
  } catch (error) {
    const failed: Refused = { outcome: "refused", refusal: refusal("not-stored", error instanceof Error ? `${error.name}: ${error.message}` : String(error)) };
    await write(parts, failed, before);
    return failed;
  }
}

async function write(parts: RoundParts, outcome: Exclude<Outcome, Update>, before: Before): Promise<void> {
  const entries = entriesFor(parts, outcome, before);
  if (outcome.outcome === "refused") await parts.connection.use((database) => writeLedger(database, entries));
  else await parts.connection.use((database) => writeLedger(database, { ...entries, memory: outcome.memory }, { before: before.origin, now: { from: "feed", stamp: outcome.stamp } }));
}

/** Compares with what is stored and replaces it; once more where the extension's own dataset was stored in between. */
async function store(database: Database, parts: RoundParts, update: Update, before: Before): Promise<void> {
  const { dataset, stamp, memory } = update;
  const origin: Origin = { from: "feed", stamp };
  const ledger: Entries = { ...entriesFor(parts, update, before), memory, repair: null };
  for (let attempt = 0; attempt < 3; attempt++) {
    const replaces = await database.get("origin", "active");
    const changes = await changesOf(database, { dataset, origin });
    if (await importDataset(database, { dataset, origin, replaces, changes, ledger })) return;
  }
  throw new Error("Other datasets were stored in between.");
}

function entriesFor({ now }: RoundParts, outcome: Outcome, { source, schedule, ledger }: Before): Entries {
  // One moment for both: by it the last success is found in the history.
  const at = now();
  const after = outcome.outcome === "refused" ? afterFailure(schedule, at) : afterSuccess(schedule, at);
  return { schedule: after, asked: askedText(source), history: withAttempt(ledger.history, attemptOf(outcome, source.address, at)) };
}
