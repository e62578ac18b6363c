import { consoleHost } from "../console/host.ts";
import { factsOfUrl } from "../console/page-facts.ts";
import { regionOf } from "../console/region.ts";
import type { Region } from "../domain/dataset/schema.ts";

/**
 * The Region with which our lookup page opens from the console page at `url`. Its "Global" is the commercial partition's:
 * of another one the page's own Region stands for it, or that partition's first, where the same boundaries count.
 */
export function regionToOpen(region: string, url: string | undefined, regions: readonly Region[]): string {
  const facts = region === "global" && url !== undefined ? factsOfUrl(url) : null;
  const partition = facts && consoleHost(facts.host)?.partition;
  if (facts === null || !partition || partition === "aws") return region;
  const own = regions.filter((each) => each.partition === partition).map(({ code }) => code);
  const here = regionOf(facts);
  return own.find((code) => code === here) ?? own[0] ?? region;
}
