import { nextDue, planFor } from "../feed/schedule.ts";
import type { FeedSource } from "../feed/source.ts";
import { type Ledger, readLedger } from "../store/ledger.ts";
import type { Library } from "./library.ts";
import { type NamedFeed, namedFeed } from "./named-feed.ts";
import { askedText, type RoundParts, runRound } from "./round.ts";
import type { SettingsKeeper, State } from "./settings-keeper.ts";

/** The browser's one alarm for refreshes: times are milliseconds since 1970. */
export interface Alarm {
  /** When it rings; null where none is set. */
  get(): Promise<number | null>;
  set(at: number): Promise<void>;
  clear(): Promise<void>;
}

export interface RefreshParts extends RoundParts {
  readonly settings: Pick<SettingsKeeper, "state" | "watch">;
  readonly library: Pick<Library, "settle" | "renew">;
  readonly alarm: Alarm;
  /** Runs `work` while no other worker of this extension runs its own (Web Locks). */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called when a check has begun, and when it has ended. */
  readonly moved?: () => void;
}

/** How the refresh stands, for the status. */
export interface RefreshStanding {
  readonly feed: NamedFeed | null;
  readonly checking: boolean;
  readonly succeededAt: number | null;
  readonly nextAt: number | null;
  /** Null where the store cannot be read. */
  readonly ledger: Ledger | null;
}

/** Keeps the stored dataset as new as its feed. None of these rejects. */
export interface Refresher {
  /** Asks the feed where that is due by the stored times. Cheap where it is not: fit for every start and visit. */
  due(): Promise<void>;
  /** The alarm rang: as `due`, and sets the next one. */
  rung(): Promise<void>;
  /** Asks the feed whatever the schedule says. Resolves when the check has ended. */
  now(): Promise<void>;
  standing(): Promise<RefreshStanding>;
}

/** Two moments this near to each other are the same to an alarm. */
const NEAR_MS = 60_000;
/** A store that cannot be used is tried again after this. */
const STORE_RETRY_MS = 600_000;

/** A refresher over parts that may fail at any time. It begins with `due()`, and looks again whenever the settings change. */
export function createRefresher(parts: RefreshParts): Refresher {
  const { settings, library, alarm, alone, now, connection, moved } = parts;
  /** Before this moment there is nothing to do; null: nobody has looked yet. */
  let nextAt: number | null = null;
  let waiting: Promise<void> | null = null;
  let checking = false;

  async function turn(forcedAt: number | null): Promise<void> {
    const state = await settings.state();
    const feed = askable(state);
    if (feed === null && !state.userRead && namedFeed(state) === null) {
      // They may name a feed: its dataset stays.
      nextAt = now() + STORE_RETRY_MS;
      return ensure(nextAt);
    }
    if (feed === null) {
      nextAt = Infinity;
      await alarm.clear();
      if (namedFeed(state) === null && state.policyReadAt !== null) await library.settle();
      return;
    }
    try {
      nextAt = await runRound(parts, {
        source: feed,
        plan: planFor(state.settings.refreshMinutes),
        forcedAt,
        begun: async (retryAt) => {
          check(true);
          await ensure(retryAt);
        },
        wanted: async () => sameFeed(askable(await settings.state()), feed),
        stored: () => library.renew(),
      });
    } catch {
      nextAt = now() + STORE_RETRY_MS;
    } finally {
      check(false);
    }
    await ensure(nextAt);
  }

  function check(runs: boolean): void {
    if (checking === runs) return;
    checking = runs;
    moved?.();
  }

  /** Sets the alarm where none stands for that moment: one that is set anew at each start would never ring. */
  async function ensure(at: number): Promise<void> {
    const set = await alarm.get();
    if (set === null || Math.abs(set - at) > NEAR_MS) await alarm.set(at);
  }

  const run = (forcedAt: number | null): Promise<void> => alone(() => turn(forcedAt)).catch(() => undefined);

  function look(): Promise<void> {
    waiting ??= alone(() => {
      waiting = null;
      return turn(null);
    }).catch(() => {
      waiting = null;
    });
    return waiting;
  }

  settings.watch(() => {
    nextAt = null;
    void look();
  });

  return {
    due: async () => (nextAt !== null && now() < nextAt ? undefined : look()),
    rung: look,
    now: () => run(now()),
    async standing() {
      const state = await settings.state();
      const feed = askable(state);
      const ledger = await connection.use(readLedger).then((read) => read.ledger, () => null);
      const schedule = feed !== null && ledger?.asked === askedText(feed) ? ledger.schedule : null;
      return {
        feed: namedFeed(state),
        checking,
        succeededAt: schedule?.succeededAt ?? null,
        nextAt: schedule === null ? null : nextDue(schedule, now(), planFor(state.settings.refreshMinutes)),
        ledger,
      };
    },
  };
}

/**
 * The feed that may be asked now; null where none is named, the settings forbid it, or a policy may still exist that
 * names another: then the feed of a user or of the build waits until the policy has been read once.
 */
function askable(state: State): FeedSource | null {
  const feed = namedFeed(state);
  if (feed === null || !feed.source.ok) return null;
  return feed.from === "policy" || state.policyReadAt !== null ? feed.source.value : null;
}

function sameFeed(one: FeedSource | null, other: FeedSource): boolean {
  return one !== null && askedText(one) === askedText(other);
}
