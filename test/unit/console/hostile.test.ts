import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { consoleHost } from "../../../console/host.ts";
import { factsOfUrl } from "../../../console/page-facts.ts";
import type { PageFacts } from "../../../console/page.ts";
import { isRegionCode } from "../../../console/region-code.ts";
import { bestRoute, hashTokens, routeKeys } from "../../../console/route.ts";
import { placeOf, routeRows, services } from "./bundled.ts";

const DOMAINS = ["console.aws.amazon.com", "console.amazonaws-us-gov.com", "console.amazonaws.cn", "console.amazonaws-eusc.eu", "lightsail.aws.amazon.com", "quicksight.aws.amazon.com"];
const ids = new Set(services.map(({ id }) => id));

const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "constructor", "%", "%2F", "<script>", "us-gov-west-1", "us-east-1", "global", "ec2", "123456789012"));
const domain = fc.constantFrom(...DOMAINS);
const tags = fc.record({ region: fc.option(text), service: fc.option(text) });
const consoleUrl = fc
  .record({ prefix: fc.constantFrom("", "us-east-1.", "cn-north-1.", "123456789012-abc.", "s3.", "evil."), domain, path: fc.array(text), region: text, hash: text })
  .map(({ prefix, domain, path, region, hash }) => `https://${prefix}${domain}/${path.join("/")}?region=${region}#${hash}`);

const isPlausible = (place: NonNullable<ReturnType<typeof placeOf>>) =>
  (place.service === null || ids.has(place.service)) &&
  (place.region === null || place.region === "global" || isRegionCode(place.region, place.partition as "aws"));

describe("whatever a page says", () => {
  test("nothing throws, and no service or Region is made up", () => {
    fc.assert(fc.property(fc.oneof(text, fc.webUrl(), consoleUrl), tags, (url, tags) => {
      const place = placeOf(url, tags);
      return place === null || isPlausible(place);
    }), { numRuns: 2000 });
  });

  test("a look-alike host is never the console's", () => {
    fc.assert(fc.property(domain, fc.domain(), fc.webPath(), (domain, other, path) => {
      for (const host of [`${domain}.${other}`, `${other}${domain}`, `${domain.replace(".", "-")}.${other}`]) {
        expect(factsOfUrl(`https://${host}${path}`)).toBeNull();
      }
    }));
  });

  test("the account and the session stay behind", () => {
    const account = fc.stringMatching(/^\d{12}$/);
    fc.assert(fc.property(account, fc.stringMatching(/^[a-z]{6,9}$/), domain, text, (account, session, domain, junk) => {
      const where = `${account}-${session}`;
      const facts = factsOfUrl(`https://${where}.us-east-1.${domain}/sn/${where}/${junk}?region=${account}#x/${where}`, { region: account, service: account });
      expect(JSON.stringify(facts)).not.toContain(account);
      expect(JSON.stringify(facts)).not.toContain(session);
    }));
  });

  test("facts that a page could only forge are met like any others", () => {
    const forged: fc.Arbitrary<PageFacts> = fc.record({ host: fc.oneof(text, domain), path: text, hash: text, queryRegion: fc.option(text), metaRegion: fc.option(text), metaService: fc.option(text) });
    fc.assert(fc.property(forged, (facts) => {
      consoleHost(facts.host);
      hashTokens(facts.hash);
      expect(routeKeys(facts).length).toBeLessThanOrEqual(3);
      const route = bestRoute(routeRows, facts);
      return route === null || routeRows.includes(route as (typeof routeRows)[number]);
    }));
  });
});

test("the order in which routes are stored changes nothing", () => {
  const known = fc.constantFrom(...routeRows).map(({ host = "", path, hash = "" }) => `https://${host.includes(".") ? host : `${host}${host && "."}console.aws.amazon.com`}/${path}/home#${hash}:x`);
  fc.assert(fc.property(known, fc.shuffledSubarray([...routeRows], { minLength: routeRows.length }), (url, shuffled) => {
    const facts = factsOfUrl(url);
    expect(facts && bestRoute(shuffled, facts)).toBe(facts && bestRoute(routeRows, facts));
  }));
});
