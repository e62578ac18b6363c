import { consoleHost } from "./host.ts";
import type { PageFacts } from "./page.ts";
import { isRegionCode } from "./region-code.ts";

/**
 * The Region a page is about: a code, `global`, or null where nothing on the page says so. In order of trust:
 *
 * 1. `?region=`. The console is asked for that Region, and where it differs from the host, the host only serves the
 *    page: WAF stays on us-east-1.console.aws.amazon.com and shows `?region=eu-central-1`. `global` is WAF's word for
 *    the rules of CloudFront.
 * 2. The Region in the host name.
 * 3. The path, on Lightsail alone: `/ls/webapp/us-east-2/instances`. Other paths and every hash name Regions of other
 *    things: ARNs, sources of a graph, buckets.
 * 4. The `awsc-mezz-region` tag. Its absence says nothing.
 *
 * A value that is no Region code of the host's partition is passed over. Which pages are Region-less whatever these
 * say is for routes and services to tell (see `locate`).
 */
export function regionOf(page: PageFacts): string | null {
  if (last?.[0] !== page) last = [page, readRegion(page)];
  return last[1];
}

/** The last page and its Region: it is asked for several times in each step. */
let last: readonly [page: PageFacts, region: string | null] | undefined;

function readRegion(page: PageFacts): string | null {
  const host = consoleHost(page.host);
  if (host === null) return null;
  if (page.queryRegion === "global") return "global";
  const inPath = host.label === "lightsail.aws.amazon.com" ? page.path.split("/")[3] : null;
  for (const code of [page.queryRegion, host.region, inPath, page.metaRegion]) {
    if (code && isRegionCode(code, host.partition)) return code;
  }
  return null;
}
