import type { Address } from "./address.ts";
import { type Markup, html } from "./markup.ts";
import { regionsOf } from "./regions.ts";
import { services } from "./services.ts";

/** The meta tags of a console page, with an account that is nobody's; or none; or such as a hostile page would set. */
export function metaTags(address: Address): readonly Markup[] {
  if (address.options.meta === "none") return [];
  if (address.options.meta === "hostile") return hostile();
  const { service, region, domain } = address;
  const session = { accountId: "111122223333", accountAlias: "nobody", displayName: "reader/nobody", sessionARN: "arn:aws:sts::111122223333:assumed-role/reader/nobody", infrastructureRegion: "us-east-1", prismModeEnabled: /^\d{12}-/.test(address.url.hostname) };
  const manifest = {
    services: services.map(({ path, name, caption }) => ({ id: path, label: name, caption, url: `/${path}/home` })),
    regions: Object.entries(regionsOf(domain)).map(([id, name]) => ({ id, name, location: name, optIn: false })),
  };
  return [
    tag("awsc-session-data", JSON.stringify(session)),
    tag("awsc-mezz-data", JSON.stringify(manifest)),
    tag("awsc-mezz-service", service.path),
    ...(region === null ? [] : [tag("awsc-mezz-region", region)]),
  ];
}

/** Names that exist and do not belong here, names that are scripts, names of no end, twice each. */
function hostile(): readonly Markup[] {
  const script = '"><script>document.title = "taken over"</script><img src=x onerror=alert(1)>';
  const endless = "a".repeat(1_000_000);
  return [
    tag("awsc-session-data", `{"accountId":"${script}"`),
    tag("awsc-mezz-data", "[".repeat(200_000)),
    tag("awsc-mezz-service", script),
    tag("awsc-mezz-service", endless),
    tag("awsc-mezz-region", script),
    tag("awsc-mezz-region", endless),
    tag("__proto__", "polluted"),
  ];
}

function tag(name: string, content: string): Markup {
  return html`<meta name="${name}" content="${content}">`;
}
