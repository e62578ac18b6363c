import { source } from "axe-core";
import type { Page } from "playwright-core";

/**
 * Runs axe in a page and returns what it holds against it: rule, element and reason, a line each.
 * `within` limits it to elements whose selector begins so: the replica's own faults are not ours.
 */
export function axe(page: Page, within = ""): Promise<readonly string[]> {
  return run(page, within, {});
}

/**
 * The same in light and in dark, in which it leaves the page. Our pages are the same in both but for their colours: in dark only the
 * rules about colours are asked, for the others would read the same elements once more.
 */
export async function axeInBoth(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await run(page, "", {});
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run(page, "", { runOnly: ["color-contrast", "link-in-text-block"] });
  return [...light.map((line) => `light: ${line}`), ...dark.map((line) => `dark: ${line}`)];
}

async function run(page: Page, within: string, options: object): Promise<readonly string[]> {
  // A script tag would be refused by the page's policy; evaluation by the debugger is not.
  await page.evaluate(source);
  const { violations, saw } = await page.evaluate(async ([start, how]) => {
    interface Found {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly (string | readonly string[])[]; readonly failureSummary?: string }[];
    }
    const { axe: tool } = globalThis as unknown as { axe: { run(how: object): Promise<{ violations: readonly Found[]; passes: readonly Found[] }> } };
    const lines = (found: readonly Found[]) => found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ target: target.flat().join(" "), line: `${id}: ${target.flat().join(" ")}: ${failureSummary}` })));
    const ours = ({ target }: { readonly target: string }) => target.startsWith(start);
    const result = await tool.run(how);
    return { violations: lines(result.violations).filter(ours), saw: lines(result.passes).some(ours) };
  }, [within, options] as const);
  // In a closed shadow root axe sees nothing, and nothing is always in order.
  if (!saw) throw new Error(`axe saw nothing of ${within === "" ? page.url() : within}.`);
  return violations.map(({ line }) => line);
}
