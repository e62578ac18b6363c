import * as v from "valibot";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often a feed is asked. docs/fleet.md shows what these numbers cost the one who hosts it. */
export interface Plan {
  /** Between two successes; each copy keeps to its own length, up to `sway` longer or shorter. */
  readonly periodMs: number;
  readonly sway: number;
  /** The first check of a copy comes within this time. */
  readonly firstMs: number;
  /** After one failure, after two twice as long, and so on up to `retryCapMs`. */
  readonly retryMs: number;
  readonly retryCapMs: number;
}

export const PLAN: Plan = { periodMs: 6 * HOUR, sway: 0.2, firstMs: MINUTE, retryMs: 2 * MINUTE, retryCapMs: 2 * HOUR };

/** What `refreshMinutes` may be; what lies outside is brought inside. */
const PERIOD_LIMITS = { least: 15 * MINUTE, most: 30 * 24 * HOUR };

/** The plan with the period that the settings ask for; retries are never rarer than that. */
export function planFor(refreshMinutes: number | undefined): Plan {
  if (refreshMinutes === undefined) return PLAN;
  const periodMs = Math.min(Math.max(refreshMinutes * MINUTE, PERIOD_LIMITS.least), PERIOD_LIMITS.most);
  return { ...PLAN, periodMs, retryCapMs: Math.min(PLAN.retryCapMs, periodMs) };
}

/** The stored times from which every due moment is worked out anew, at each start of the worker. */
const Schedule = v.object({
  /** From 0 to 1, drawn once per install: what keeps a fleet from asking in step. */
  jitter: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Since when this feed is the one to ask. */
  since: v.number(),
  triedAt: v.nullable(v.number()),
  succeededAt: v.nullable(v.number()),
  /** Failures since the last success. */
  failures: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type Schedule = v.InferOutput<typeof Schedule>;

/** The schedule of a new install. */
export function newSchedule(now: number, random: () => number): Schedule {
  return { jitter: random(), since: now, triedAt: null, succeededAt: null, failures: 0 };
}

/** A stored schedule; null where there is none that can be read. */
export function readSchedule(value: unknown): Schedule | null {
  const parsed = v.safeParse(Schedule, value);
  return parsed.success ? parsed.output : null;
}

/** The schedule once the settings name another feed, address or key: asked soon, as by a new install. */
export function forNewFeed(schedule: Schedule, now: number): Schedule {
  return { ...schedule, since: now, triedAt: null, succeededAt: null, failures: 0 };
}

/** The schedule after a check that brought an update or found nothing new. */
export function afterSuccess(schedule: Schedule, now: number): Schedule {
  return { ...schedule, triedAt: now, succeededAt: now, failures: 0 };
}

/** The schedule after a refusal, or after a check that never ended. */
export function afterFailure(schedule: Schedule, now: number): Schedule {
  return { ...schedule, triedAt: now, failures: schedule.failures + 1 };
}

/** When the feed is to be asked next; a moment that has passed means now. */
export function nextDue(schedule: Schedule, now: number, plan: Plan = PLAN): number {
  const { since, triedAt, failures } = schedule;
  // A time ahead of the clock was written while that was wrong: waiting for it could take years.
  if ((triedAt ?? since) > now) return now;
  if (triedAt === null) return since + schedule.jitter * plan.firstMs;
  return triedAt + swayed(failures > 0 ? backOff(failures, plan) : plan.periodMs, schedule, plan);
}

/** Whether the feed is to be asked now. */
export function isDue(schedule: Schedule, now: number, plan: Plan = PLAN): boolean {
  return nextDue(schedule, now, plan) <= now;
}

function backOff(failures: number, { retryMs, retryCapMs }: Plan): number {
  return Math.min(retryMs * 2 ** (failures - 1), retryCapMs);
}

function swayed(time: number, { jitter }: Schedule, { sway }: Plan): number {
  return time * (1 - sway + 2 * sway * jitter);
}
