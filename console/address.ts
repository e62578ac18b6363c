import { consoleHost } from "./host.ts";
import type { PageFacts } from "./page.ts";

/** The two tags of a page that may be read. `awsc-session-data` beside them holds the account and never is. */
export interface PageTags {
  /** `awsc-mezz-region` */
  readonly region?: string | null;
  /** `awsc-mezz-service` */
  readonly service?: string | null;
}

const LONGEST_PATH = 512;
const LONGEST_HASH = 128;
const LONGEST_WORD = 64;

/** An address that the browser has read apart: a `URL`, or a page's `location`. */
export type Address = Pick<URL, "href" | "origin" | "hostname" | "pathname" | "search" | "hash">;

/**
 * What may be said of the page at this address, or null when it is no console's page: not https, with a user name or
 * password in it, or of another host. A page whose own address it is pays nothing for a `URL`.
 */
export function factsOf({ href, origin, hostname, pathname, search, hash }: Address, tags: PageTags): PageFacts | null {
  // An origin has no user name before the host; where the address has one, it does not begin with it.
  const plainly = origin.startsWith("https:") && href.startsWith(`${origin}/`);
  const host = plainly ? consoleHost(hostname) : null;
  if (host === null) return null;
  return {
    host: host.name,
    path: beforeAccount(pathname).slice(0, LONGEST_PATH),
    hash: beforeAccount(hash.slice(1).split("?")[0] ?? "").slice(0, LONGEST_HASH),
    queryRegion: word(regionIn(search)),
    metaRegion: word(tags.region),
    metaService: word(tags.service),
  };
}

/** The first `region` of a query. Read apart by the browser only where anything is written in another way. */
function regionIn(search: string): string | null {
  if (!search) return null;
  if (/[%+]/.test(search)) return new URLSearchParams(search).get("region");
  return /^\?(?:.*?&)??region(?:=([^&]*))?(?:&|$)/.exec(search)?.[1] ?? null;
}

/**
 * An account id is twelve digits: it and all that follows go. Names of resources, ARNs and QuickSight's session
 * (`/sn/console/account/<account>-<differentiator>/`) follow it; what leads to a service stands before.
 */
function beforeAccount(text: string): string {
  const account = text.search(/\d{12}/);
  return account === -1 ? text : text.slice(0, account);
}

/** A Region code or a service id is short and holds no account; what is not such a word is left unsaid. */
function word(value: string | null | undefined): string | null {
  return value && value.length <= LONGEST_WORD && beforeAccount(value) === value ? value : null;
}
