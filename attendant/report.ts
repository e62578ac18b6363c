import type { PageFacts } from "../console/page.ts";
import { hashTokens } from "../console/route.ts";
import { fill } from "./fill.ts";

const MOST_TAGS = 40;
/** A meta tag's name that may be passed on: short, and without an account id. */
const NAME = /^(?!.*\d{12})[\w:.-]{1,64}$/;

/**
 * What a user may copy where no service was recognised: the page's address without account, session and query, of the
 * hash the first token alone, the names of the head's meta tags but not what they say, and versions. `text` holds the
 * words, with room for address and names.
 */
export function reportText({ host, path, hash }: PageFacts, text: string): string {
  const names = [...document.head.querySelectorAll("meta")].map(({ name }) => name).filter((name) => NAME.test(name));
  const Address = [`https://${host}${path}`, ...hashTokens(hash).slice(0, 1)].join("#");
  return `${fill(text, { Address, Tags: names.slice(0, MOST_TAGS).join(", ") })}\n${navigator.userAgent}`;
}
