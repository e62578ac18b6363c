import { source } from "axe-core";
import type { Page } from "playwright-core";

/**
 * Runs axe in a page and returns what it holds against it: rule, element and reason, a line each.
 * `within` limits it to elements whose selector begins so: the replica's own faults are not ours.
 */
export async function axe(page: Page, within = ""): Promise<readonly string[]> {
  // A script tag would be refused by the page's policy; evaluation by the debugger is not.
  await page.evaluate(source);
  const { violations, passes } = await page.evaluate(async () => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly (string | readonly string[])[]; readonly failureSummary?: string }[];
    }
    const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Found[]; passes: readonly Found[] }> } };
    const lines = (found: readonly Found[]) => found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ target: target.flat().join(" "), line: `${id}: ${target.flat().join(" ")}: ${failureSummary}` })));
    const result = await tool.run();
    return { violations: lines(result.violations), passes: lines(result.passes) };
  });
  const ours = ({ target }: { readonly target: string }) => target.startsWith(within);
  // In a closed shadow root axe sees nothing, and nothing is always in order.
  if (!passes.some(ours)) throw new Error(`axe saw nothing of ${within === "" ? page.url() : within}.`);
  return violations.filter(ours).map(({ line }) => line);
}
