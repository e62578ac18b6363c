import { consoleHost } from "./host.ts";
import type { PageFacts } from "./page.ts";

/** An address that holds nothing but what `PageFacts` may: host, a path of plain words, a Region, a hash. */
const PLAIN = /^(?:https:\/\/([a-z\d.-]+))?(?:\/[\w-]+)+\/?(?:\?region=[a-z\d-]+)?(?:#[\w:/-]*)?$/;
const LONGEST = 120;

/**
 * May this link's address, as it is written, be told as it is? Most may, and reading them apart would cost a page of
 * many links the most. Without a host it is an address on the page's own.
 */
export function isPlainLink(written: string): boolean {
  const found = written.length <= LONGEST && !/\d{12}/.test(written) && PLAIN.exec(written);
  return found !== null && found !== false && (found[1] === undefined || consoleHost(found[1]) !== null);
}

/** The address that says what these facts say and nothing else. The page's tags are not in it. */
export function linkOf({ host, path, queryRegion, hash }: PageFacts): string {
  return `https://${host}${path}${queryRegion === null ? "" : `?region=${encodeURIComponent(queryRegion)}`}${hash && `#${hash}`}`;
}
