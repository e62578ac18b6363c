import { type ConsolePartition, isRegionCode } from "./region-code.ts";

/** What a host name says by itself. */
export interface ConsoleHost {
  /** The host without the label of a session, which carries the account id. */
  readonly name: string;
  readonly partition: ConsolePartition;
  /** The Region in the host name, or null. */
  readonly region: string | null;
  /** `s3` for s3.console.aws.amazon.com, the whole domain of a service's own console, or null for the plain console. */
  readonly label: string | null;
}

/**
 * Every domain a console page is served from. The first of a partition is the plain console's, each other holds one
 * service's. Sources: the switch-roles extension AESR (its host permissions, issues 276 and 407), granted's partition
 * table of 2026-07, the QuickSight guide's table of sites; gathered 2026-11-22. Sign-in, documentation and the access
 * portal are no console and stay out.
 */
const DOMAINS = {
  aws: ["console.aws.amazon.com", "lightsail.aws.amazon.com", "quicksight.aws.amazon.com", "health.aws.amazon.com", "phd.aws.amazon.com", "console.chime.aws.amazon.com"],
  "aws-us-gov": ["console.amazonaws-us-gov.com", "phd.amazonaws-us-gov.com"],
  "aws-cn": ["console.amazonaws.cn", "quicksight.amazonaws.cn", "health.amazonaws.cn", "phd.amazonaws.cn"],
  "aws-eusc": ["console.amazonaws-eusc.eu"],
} satisfies Record<ConsolePartition, string[]>;

/** Where not all of a domain is the console. */
const PATHS: Readonly<Record<string, string>> = {
  "lightsail.aws.amazon.com": "/ls/webapp*",
  "quicksight.aws.amazon.com": "/sn/*",
  "quicksight.amazonaws.cn": "/sn/*",
};

/** Where the content script runs. `*.` in a match pattern also stands for nothing, so it covers the bare domain. */
export const MATCHES: string[] = /* @__PURE__ */ Object.values(DOMAINS).flat().map((name) => `https://*.${name}${PATHS[name] ?? "/*"}`);

/** The last host and what it says: a page has one, and it is asked about several times in each step. */
let last: readonly [host: string, says: ConsoleHost | null] | undefined;

/**
 * Which console is this host name (lower case, no port) of? null when it is none's. Domains are compared whole, so
 * that `console.aws.amazon.com.evil.test` is nobody's. In front of the domain may stand, each at most once, a
 * session's label, a Region and a label of the console's own; on a service's own domain no such label.
 */
export function consoleHost(host: string): ConsoleHost | null {
  if (last?.[0] !== host) last = [host, readHost(host)];
  return last[1];
}

function readHost(host: string): ConsoleHost | null {
  for (const partition of Object.keys(DOMAINS) as ConsolePartition[]) {
    const names = DOMAINS[partition];
    const name = names.find((name) => host === name || host.endsWith(`.${name}`));
    if (name) return readLabels(host, partition, name, name === names[0] ? null : name);
  }
  return null;
}

/** `own`: the domain, where it is a service's own. */
function readLabels(host: string, partition: ConsolePartition, name: string, own: string | null): ConsoleHost | null {
  let region: string | null = null;
  let label = own;
  for (const part of host.slice(0, -name.length).split(".").filter(Boolean)) {
    // Multi-session: `<account>-<differentiator>`. No Region and no service begins with a digit.
    if (part >= "0" && part < ":") continue;
    if (region === null && isRegionCode(part, partition)) region = part;
    else if (label === null) label = part;
    else return null;
  }
  const kept = [label === own ? null : label, region, name].filter((part) => part !== null);
  return { name: kept.join("."), partition, region, label };
}
