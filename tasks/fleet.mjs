// npm run fleet: what a fleet of 100,000 copies asks of the one server that hosts its feed, in its worst hours.
// It runs the schedule of the extension itself, from a seed, and prints the table of docs/fleet.md.
import { fileURLToPath } from "node:url";
import { childNode } from "./node.mjs";
import { run, task } from "./run.mjs";

const COPIES = 100_000;
const SEED = 20_261_122;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Without sway every copy keeps step; with quick retries of one length nobody backs off. */
const plansOf = (chosen) => ({
  "as built": chosen,
  "no jitter": { ...chosen, sway: 0, firstMs: 0 },
  "retry every 5 min": { ...chosen, retryMs: 5 * MINUTE, retryCapMs: 5 * MINUTE },
  "first check within 30 min": { ...chosen, firstMs: 30 * MINUTE },
  "every 24 h": { ...chosen, periodMs: 24 * HOUR },
});

/**
 * Each hour of trouble: when a copy begins, when its browser runs, when the server is down, when a new dataset is
 * there, and which span is counted. Times are milliseconds from a Friday, 00:00.
 */
const situations = {
  // A rollout reaches all machines within ten minutes; all of them fetch the dataset too.
  "mass install, within 10 min": { begins: (random) => random() * 10 * MINUTE, runs: [[0, Infinity]], outage: null, issued: 0, counted: [0, 12 * HOUR] },
  // Copies installed over the two days before; a new dataset is waiting when the server comes back.
  "server back after 6 h": { begins: (random) => random() * 48 * HOUR, runs: [[0, Infinity]], outage: [60 * HOUR, 66 * HOUR], issued: 60 * HOUR, counted: [66 * HOUR, 78 * HOUR] },
  // The same when the fleet was installed within ten minutes, in the middle of the outage.
  "server back, installed meanwhile": { begins: (random) => 63 * HOUR + random() * 10 * MINUTE, runs: [[0, Infinity]], outage: [60 * HOUR, 66 * HOUR], issued: 60 * HOUR, counted: [66 * HOUR, 78 * HOUR] },
  // Off from Friday evening; on again around 08:45 on Monday, half an hour either way for two thirds of them.
  "Monday morning": { begins: (random) => random() * 8 * HOUR, runs: [[0, 18 * HOUR], [(random) => (80.75 + 0.5 * normal(random)) * HOUR, Infinity]], outage: null, issued: 40 * HOUR, counted: [72 * HOUR, 90 * HOUR] },
  // The same where a shift begins: everybody signs on within ten minutes.
  "Monday, a shift within 10 min": { begins: (random) => random() * 8 * HOUR, runs: [[0, 18 * HOUR], [(random) => 80 * HOUR + random() * 10 * MINUTE, Infinity]], outage: null, issued: 40 * HOUR, counted: [72 * HOUR, 90 * HOUR] },
};

await task(async () => {
  // The schedule is TypeScript: where this Node cannot run it, the one that comes with the packages does.
  if (childNode() !== process.execPath) return (await run(childNode(), [fileURLToPath(import.meta.url)], { stdio: "inherit" })).code;
  const schedule = await import("../feed/schedule.ts");
  const plans = plansOf(schedule.PLAN);
  const rows = Object.entries(situations).map(([name, situation]) => [name, ...Object.values(plans).map((plan) => peakOf(situation, plan, schedule))]);
  const line = (cells) => `| ${cells.join(" | ")} |`;
  process.stdout.write(`${[line(["peak requests a second", ...Object.keys(plans)]), `|---|${"--:|".repeat(Object.keys(plans).length)}`, ...rows.map(line)].join("\n")}\n`);
  return 0;
});

/** The busiest second of the counted span, over all copies. */
function peakOf(situation, plan, schedule) {
  const random = randomFrom(SEED);
  const [from, to] = situation.counted;
  const seconds = new Uint32Array(Math.ceil((to - from) / 1000));
  const count = (time, requests) => {
    if (time >= from && time < to) seconds[Math.floor((time - from) / 1000)] += requests;
  };
  for (let copy = 0; copy < COPIES; copy++) live(situation, plan, schedule, random, count);
  return Math.max(...chunks(seconds));
}

/** One copy's life to the end of the counted span. The statement is one request, a dataset that is not held another. */
function live(situation, plan, { newSchedule, nextDue, afterSuccess, afterFailure }, random, count) {
  const spans = situation.runs.map((span) => span.map((edge) => (typeof edge === "function" ? edge(random) : edge)));
  const [down, up] = situation.outage ?? [Infinity, Infinity];
  let now = situation.begins(random);
  let state = newSchedule(now, random);
  let held = -1;
  for (;;) {
    // An alarm that was missed while the browser was closed fires when it starts.
    const due = Math.max(now, nextDue(state, now, plan));
    const [start] = spans.find(([, end]) => due < end);
    now = Math.max(due, start);
    if (now >= situation.counted[1]) return;
    if (now >= down && now < up) {
      count(now, 1);
      state = afterFailure(state, now);
    } else {
      const stale = held < situation.issued && now >= situation.issued;
      count(now, held < 0 || stale ? 2 : 1);
      held = now;
      state = afterSuccess(state, now);
    }
  }
}

/** Math.max takes its numbers as arguments, and a stack holds only so many. */
function* chunks(seconds) {
  for (let at = 0; at < seconds.length; at += 10_000) yield Math.max(...seconds.subarray(at, at + 10_000));
}

/** Mulberry32: small, seeded, good enough to scatter clients. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A draw from the standard normal distribution (Box and Muller). */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
