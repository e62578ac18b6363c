import { factsOfUrl } from "../console/page-facts.ts";
import type { PageFacts } from "../console/page.ts";

/** A Region code or a service slug is far shorter; what is longer is somebody's invention. */
const LONGEST_META = 64;

/**
 * The first tag of that name in the head. Two names are read and no other: `awsc-session-data` beside them holds the
 * account and the session, which are none of our business.
 */
function meta(name: "awsc-mezz-region" | "awsc-mezz-service"): string | null {
  const content = document.head?.querySelector(`meta[name="${name}"]`)?.getAttribute("content");
  return content && content.length <= LONGEST_META ? content : null;
}

/** Where this page says it is, or null where it is not the console's. */
export const readPage = (): PageFacts | null =>
  factsOfUrl(location.href, { region: meta("awsc-mezz-region"), service: meta("awsc-mezz-service") });
