import { consoleHost } from "../console/host.ts";
import type { PageFacts } from "../console/page.ts";
import { bestRoute } from "../console/route.ts";
import type { PageReply } from "../messages/page.ts";

/** What a tab's page was last told, where it holds for this page too: it has the Regions of its own partition alone. Else null. */
export function stillHolds(reply: PageReply | undefined, page: PageFacts): PageReply | null {
  if (reply?.kind !== "service" || consoleHost(page.host)?.partition !== reply.partition) return null;
  return bestRoute(reply.family, page)?.service === reply.route.service ? reply : null;
}
