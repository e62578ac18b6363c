/** The Regions that the replica's Region menu offers, by console domain: code and the name shown in the header. */
const menus: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "aws.amazon.com": {
    "us-east-1": "N. Virginia",
    "us-east-2": "Ohio",
    "us-west-1": "N. California",
    "us-west-2": "Oregon",
    "ap-northeast-2": "Seoul",
    "ap-southeast-1": "Singapore",
    "ap-southeast-2": "Sydney",
    "ca-central-1": "Canada",
    "eu-central-1": "Frankfurt",
    "eu-west-1": "Ireland",
  },
  "amazonaws-us-gov.com": { "us-gov-east-1": "US-East", "us-gov-west-1": "US-West" },
  "amazonaws.cn": { "cn-north-1": "Beijing", "cn-northwest-1": "Ningxia" },
  "amazonaws-eusc.eu": { "eusc-de-east-1": "Germany" },
};

/** The domains below which the consoles of all public partitions live. */
export const domains: readonly string[] = Object.keys(menus);

/** The console domain that a host belongs to, or undefined where it is no console's. */
export function domainOf(host: string): string | undefined {
  return domains.find((domain) => host.endsWith(`.${domain}`));
}

/** The Region menu of a console domain. */
export function regionsOf(domain: string): Readonly<Record<string, string>> {
  return menus[domain] ?? {};
}
