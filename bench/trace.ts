import type { CDPSession } from "playwright-core";

/** One task of the browser. */
const TASK = "ThreadControllerImpl::RunTask";

/** A span of work in a trace; times in microseconds. */
export interface Span {
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  /** For how much of it the page's thread had a processor. */
  readonly cpu: number;
  /** The script's address. */
  readonly url: string;
  /** The name of the isolated world that was called, or that a message is for: an extension's. */
  readonly world: string;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly data?: { readonly frame?: string; readonly url?: string };
    readonly worldName?: string;
    readonly chrome_mojo_event_info?: { readonly mojo_interface_tag?: string };
  };
}

/** Records what the browser does while `work` goes on. Returns what the page's main thread did, by start. */
export async function traceOf(session: CDPSession, work: () => Promise<void>): Promise<readonly Span[]> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { readonly value: readonly object[] }): void => void events.push(...(value as readonly TraceEvent[]));
  session.on("Tracing.dataCollected", gather);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "toplevel", "v8"], excludedCategories: ["*"] } });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", gather);

  const { frameTree } = await session.send("Page.getFrameTree");
  const own = events.find(({ args }) => args.data?.frame === frameTree.frame.id);
  return events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === own?.pid && tid === own.tid)
    .map(({ name, ts, dur = 0, tdur = dur, args }) => ({ name, ts, dur, cpu: tdur, url: args.data?.url ?? "", world: args.worldName ?? args.chrome_mojo_event_info?.mojo_interface_tag ?? "" }))
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
}

/** One run of an extension's script, from its entry to its end. */
export interface ScriptRun {
  readonly ts: number;
  readonly dur: number;
  /** The processor's time, without the style and layout that it forced: the browser would have done these in the next frame. */
  readonly self: number;
}

/**
 * The runs of extensions' scripts, in microseconds: a script's first one, calls into an extension's world, and what waits
 * for the background's answer. That goes on in the microtasks behind the task that brought it, and is no call.
 */
export function scriptRuns(spans: readonly Span[]): readonly ScriptRun[] {
  const entries = spans.filter((span, at) => (span.name === "EvaluateScript" && isExtension(span.url)) || isExtensionCall(span) || isAnswered(span, spans.slice(0, at)));
  const outer = entries.filter((span) => !entries.some((other) => other !== span && within(span, other)));
  const rendering = spans.filter(({ name }) => name === "UpdateLayoutTree" || name === "Layout");
  return outer.map((span) => ({ ts: span.ts, dur: span.dur, self: span.cpu - rendering.filter((part) => within(part, span)).reduce((sum, { cpu }) => sum + cpu, 0) }));
}

/** The debugger's worlds have names too. */
const isExtensionCall = ({ name, world }: Span): boolean => name === "v8.callFunction" && world !== "" && !world.startsWith("__");

/** Microtasks directly behind a task that brought an extension's message. */
function isAnswered({ name }: Span, before: readonly Span[]): boolean {
  if (!name.endsWith("_PerformMicrotaskCheckpoint")) return false;
  const task = before.findLastIndex(({ name }) => name === TASK);
  return before.slice(Math.max(task, 0)).some(({ world }) => world.startsWith("extensions."));
}

/** The longest time for which scripts of extensions kept one task of the browser busy, in ms. */
export function longestPiece(spans: readonly Span[]): number {
  const tasks = spans.filter(({ name }) => name === TASK);
  const runs = scriptRuns(spans);
  const inTasks = tasks.map((task) => runs.filter((run) => within(run, task)).reduce((sum, { dur }) => sum + dur, 0));
  return Math.max(0, ...inTasks) / 1000;
}

/** Their own time, in ms. */
export function scriptTime(spans: readonly Span[]): number {
  return scriptRuns(spans).reduce((sum, { self }) => sum + self, 0) / 1000;
}

const isExtension = (url: string): boolean => url.startsWith("chrome-extension://");

function within(inner: { readonly ts: number; readonly dur: number }, outer: { readonly ts: number; readonly dur: number }): boolean {
  return inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
}
