import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOfUrl } from "../../../console/page-facts.ts";

describe("factsOfUrl", () => {
  test("says host, path, hash, Region and the two tags", () => {
    expect(factsOfUrl("https://US-EAST-1.console.aws.amazon.com/ec2/home?region=us-east-1&x=secret#Volumes:", { region: "us-east-1", service: "ec2" })).toEqual({
      host: "us-east-1.console.aws.amazon.com",
      path: "/ec2/home",
      hash: "Volumes:",
      queryRegion: "us-east-1",
      metaRegion: "us-east-1",
      metaService: "ec2",
    });
  });

  test("leaves the hash's own query out", () => {
    expect(factsOfUrl("https://console.aws.amazon.com/billing/home#/budgets?token=secret")?.hash).toBe("/budgets");
    expect(factsOfUrl("https://console.aws.amazon.com/cloudwatch/home?#logs:")?.hash).toBe("logs:");
    expect(factsOfUrl("https://console.aws.amazon.com/ec2/home#")?.hash).toBe("");
  });

  test.each([
    ["https://quicksight.aws.amazon.com/sn/console/account/123456789012-abc123/admin", "/sn/console/account/", ""],
    ["https://123456789012-abc123.eu-west-1.console.aws.amazon.com/ec2/home#Volumes:ownerId=123456789012;x", "/ec2/home", "Volumes:ownerId="],
    ["https://console.aws.amazon.com/sqs/v3/home#/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F123456789012%2Fq", "/sqs/v3/home", "/queues/https%3A%2F%2Fsqs.eu-west-1.amazonaws.com%2F"],
    ["https://console.aws.amazon.com/x/arn:aws:iam::123456789012:role/a", "/x/arn:aws:iam::", ""],
  ])("%s ends before the account", (url, path, hash) => {
    const facts = factsOfUrl(url);
    expect(facts).toMatchObject({ path, hash });
    expect(JSON.stringify(facts)).not.toMatch(/123456789012|abc123/);
  });

  test("what is no Region and no service id is left unsaid", () => {
    const facts = factsOfUrl("https://console.aws.amazon.com/ec2/home?region=123456789012", { region: "x".repeat(65), service: "" });
    expect(facts).toMatchObject({ queryRegion: null, metaRegion: null, metaService: null });
  });

  test("a megabyte anywhere stays small", () => {
    const long = "a/".repeat(500_000);
    const facts = factsOfUrl(`https://console.aws.amazon.com/${long}?region=${long}#${long}`, { region: long, service: long });
    expect(facts?.path).toHaveLength(512);
    expect(facts?.hash).toHaveLength(128);
    expect(facts).toMatchObject({ queryRegion: null, metaRegion: null, metaService: null });
  });

  test.each([
    "",
    "console.aws.amazon.com",
    "https://",
    "https://[",
    "http://console.aws.amazon.com/ec2/home",
    "ftp://console.aws.amazon.com/",
    "https://user:password@console.aws.amazon.com/",
    "https://user@console.aws.amazon.com/",
    "https://user@support.console.aws.amazon.com/",
    "https://evil.test/https://console.aws.amazon.com/ec2/home",
    "https://console.aws.amazon.com.evil.test/ec2/home",
    "https://console.aws.amazon.com@evil.test/ec2/home",
    "https://signin.aws.amazon.com/saml",
    "javascript:alert(1)",
    "about:blank",
  ])("%j is no page of the console", (url) => {
    expect(factsOfUrl(url)).toBeNull();
  });

  test("a port is no part of the host", () => {
    expect(factsOfUrl("https://us-east-1.console.aws.amazon.com:8443/ec2/home?region=us-east-1#Volumes:")).toMatchObject({ host: "us-east-1.console.aws.amazon.com", path: "/ec2/home", hash: "Volumes:", queryRegion: "us-east-1" });
  });

  test("junk in percent encoding is a path like any other", () => {
    expect(factsOfUrl("https://console.aws.amazon.com/%E0%A4%A/%?region=%E0%A4#%zz")).toMatchObject({ path: "/%E0%A4%A/%", hash: "%zz" });
  });

  test("the Region is the query's first, however it is written", () => {
    const part = fc.constantFrom("region", "Region", "xregion", "=", "&", "?", "us-east-1", "%2D", "%72egion", "+", "é", "#", ";");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const url = `https://console.aws.amazon.com/ec2/home?${parts.join("")}`;
        const said = new URL(url).searchParams.get("region");
        expect(factsOfUrl(url)?.queryRegion).toBe(said && said.length <= 64 ? said : null);
      }),
      // The first has no value, and is the first all the same.
      { numRuns: 2000, examples: [[["region", "&", "region", "=", "us-east-1"]], [["region", "=", "&", "region", "=", "us-east-1"]]] },
    );
  });
});
