import { factsOf } from "../console/address.ts";
import type { PageFacts } from "../console/page.ts";

/** Live: looking a tag up by its name costs half of a query, and a page is read several times in each step. */
let tags: HTMLCollectionOf<HTMLMetaElement> | undefined;

/**
 * The first tag of that name in the head. Two names are read and no other: `awsc-session-data` beside them holds the
 * account and the session, which are none of our business.
 */
function tag(name: "awsc-mezz-region" | "awsc-mezz-service"): string | null {
  return tags?.namedItem(name)?.getAttribute("content") ?? null;
}

/** What was read last, and of what. */
let last: readonly [href: string, region: string | null, service: string | null, facts: PageFacts | null] | undefined;

/**
 * Where this page says it is, or null where it is not the console's. What is too long to be true is left out. The same
 * object while nothing of it has changed.
 */
export function readPage(): PageFacts | null {
  // Another head, or none that has any.
  if (!tags?.[0]?.isConnected) tags = document.head?.getElementsByTagName("meta");
  // Cheaper than `location`, whose parts nobody needs.
  const { URL: href } = document;
  const region = tag("awsc-mezz-region");
  const service = tag("awsc-mezz-service");
  if (!last || last[0] !== href || last[1] !== region || last[2] !== service) last = [href, region, service, factsOf(href, { region, service })];
  return last[3];
}
