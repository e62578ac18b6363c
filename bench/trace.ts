import type { CDPSession } from "playwright-core";

/** A span of work in a trace; times in microseconds. */
export interface Span {
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly url: string;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly frame?: string; readonly url?: string } };
}

/** Records what the browser does while `work` goes on. Returns what the page's main thread did, by start. */
export async function traceOf(session: CDPSession, work: () => Promise<void>): Promise<readonly Span[]> {
  const events: TraceEvent[] = [];
  const gather = ({ value }: { readonly value: readonly object[] }): void => void events.push(...(value as readonly TraceEvent[]));
  session.on("Tracing.dataCollected", gather);
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["devtools.timeline", "toplevel"], excludedCategories: ["*"] } });
  await work();
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  session.off("Tracing.dataCollected", gather);

  const { frameTree } = await session.send("Page.getFrameTree");
  const own = events.find(({ args }) => args.data?.frame === frameTree.frame.id);
  return events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === own?.pid && tid === own.tid)
    .map(({ name, ts, dur = 0, args }) => ({ name, ts, dur, url: args.data?.url ?? "" }))
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
}

/** One run of an extension's script, from its entry to its end. */
export interface ScriptRun {
  readonly ts: number;
  readonly dur: number;
  /** Without the style and layout that it forced: the browser would have done these in the next frame. */
  readonly self: number;
}

/**
 * The runs of extensions' scripts, in microseconds. A reply of the background enters through the browser's own script,
 * which has no address; the replica's scripts and what the debugger evaluates have one.
 */
export function scriptRuns(spans: readonly Span[]): readonly ScriptRun[] {
  const entries = spans.filter(({ name, url }) => (name === "EvaluateScript" && isExtension(url)) || (name === "FunctionCall" && (url === "" || isExtension(url))));
  const outer = entries.filter((span) => !entries.some((other) => other !== span && within(span, other)));
  const rendering = spans.filter(({ name }) => name === "UpdateLayoutTree" || name === "Layout");
  return outer.map((span) => ({ ts: span.ts, dur: span.dur, self: span.dur - rendering.filter((part) => within(part, span)).reduce((sum, { dur }) => sum + dur, 0) }));
}

/** The longest time for which scripts of extensions kept one task of the browser busy, in ms. */
export function longestPiece(spans: readonly Span[]): number {
  const tasks = spans.filter(({ name }) => name === "ThreadControllerImpl::RunTask");
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
