import { factsOf } from "../console/page-facts.ts";
import type { PageFacts } from "../console/page.ts";

/**
 * The first tag of that name in the head. Two names are read and no other: `awsc-session-data` beside them holds the
 * account and the session, which are none of our business.
 */
function tag(name: "awsc-mezz-region" | "awsc-mezz-service"): string | null {
  return document.querySelector(`:root>head>meta[name="${name}"]`)?.getAttribute("content") ?? null;
}

/** Where this page says it is, or null where it is not the console's. What is too long to be true is left out. */
export const readPage = (): PageFacts | null =>
  factsOf(location, { region: tag("awsc-mezz-region"), service: tag("awsc-mezz-service") });
