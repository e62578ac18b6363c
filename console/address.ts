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

/**
 * Host, path, query and hash (as far as its own `?`) of an address as the browser writes it. One with a user name or password
 * before its host is not matched.
 */
const ADDRESS = /^https:\/\/([^/?#@:]+)(?::\d+)?(\/[^?#]*)(\?[^#]*)?(?:#([^?]*))?/;

/**
 * What may be said of the page at this address, or null when it is no console's page: not https, with a user name or
 * password in it, or of another host. The address is as the browser writes it (`URL.href`); to read it here costs a page
 * less than to ask for each of its parts.
 */
export function factsOf(href: string, tags: PageTags): PageFacts | null {
  const [, hostname = "", path = "", query, hash = ""] = ADDRESS.exec(href) ?? [];
  const host = consoleHost(hostname);
  if (host === null) return null;
  return {
    host: host.name,
    path: beforeAccount(path).slice(0, LONGEST_PATH),
    hash: beforeAccount(hash).slice(0, LONGEST_HASH),
    queryRegion: word(regionIn(query)),
    metaRegion: word(tags.region),
    metaService: word(tags.service),
  };
}

/** The first `region` of a query. Read apart by the browser only where anything is written in another way. */
function regionIn(query: string | undefined): string | null {
  if (!query) return null;
  if (/[%+]/.test(query)) return new URLSearchParams(query).get("region");
  return /^\?(?:.*?&)??region(?:=([^&]*))?(?:&|$)/.exec(query)?.[1] ?? null;
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
