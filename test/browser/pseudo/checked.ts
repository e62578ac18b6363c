import { expect } from "vitest";
import type { useConsole } from "../harness/console.ts";
import { explainer } from "./explained.ts";
import type { PseudoView } from "./views.ts";

/** Views as rows of a table of tests. */
export const rows = (views: readonly PseudoView[]) => views.map((view) => [view.name, view] as const);

/** Makes the test of a view: every text of it is a message of this build, or needs none. */
export function checker(build: string, console: ReturnType<typeof useConsole>) {
  const unexplained = explainer(build);
  return async (_: string, { texts, typed }: PseudoView): Promise<void> => {
    const all = await texts(console);
    // A view that shows nothing of ours would be in order.
    expect(all.filter((text) => text.includes("⟦")).length).toBeGreaterThan(2);
    expect(all.flatMap((text) => unexplained(text, typed).map((word) => `${word}: ${text}`))).toEqual([]);
  };
}
