import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPlainLink, linkOf } from "../../../console/link.ts";
import { factsOfUrl } from "../../../console/page-facts.ts";

const HOST = "ap-southeast-1.console.aws.amazon.com";
const absolute = (written: string) => (written.startsWith("/") ? `https://${HOST}${written}` : written);

test.each([
  "/s3/home?region=ap-southeast-1",
  "/ec2/v2/home?region=us-east-1#Home:",
  "/codesuite/codebuild/home",
  "/lambda/home?region=us-east-1#/functions",
  "https://s3.console.aws.amazon.com/s3/home",
  "/states/",
])("%s may be told as it is", (written) => expect(isPlainLink(written)).toBe(true));

test.each([
  ["another site", "https://example.com/s3/home"],
  ["one that looks like the console's", "https://console.aws.amazon.com.evil.test/s3/home"],
  ["another site without a scheme", "//example.com/s3/home"],
  ["not https", "http://console.aws.amazon.com/s3/home"],
  ["an account in the host", "https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/lambda/home"],
  ["an account in the path", "/quicksight/account/111122223333/admin"],
  ["an account in the hash", "/ec2/home#Volumes:ownerId/111122223333"],
  ["a query beside the Region", "/s3/home?region=us-east-1&token=secret"],
  ["another query", "/s3/home?token=secret"],
  ["a query of the hash", "/billing/home#/budgets?token=secret"],
  ["a user name", "https://user@console.aws.amazon.com/s3/home"],
  ["a path that is not yet what it will be", "/s3/../ec2/home"],
  ["signs that are written otherwise", "/s3/%68ome"],
  ["relative to the page's path", "home"],
  ["nothing", ""],
  ["longer than any home", `/s3/${"a".repeat(120)}`],
])("%s may not", (_, written) => expect(isPlainLink(written)).toBe(false));

const piece = fc.constantFrom("/", "s3", "home", "?region=", "us-east-1", "#", "Home:", "-", "_", "..", ".", "%41", "&", "?", "111122223333", "é", " ", "\t", "\\", "@", ":", "https://", HOST, "A");
const written = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(""));

test("what may be told as it is says no more than its facts", () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.oneof(written, written.map((rest) => `/s3${rest}`), written.map((rest) => `https://${HOST}/s3${rest}`)), (link) => {
      if (!isPlainLink(link)) return;
      plain += 1;
      const facts = factsOfUrl(absolute(link));
      // A hash that is empty says nothing.
      expect(facts && linkOf(facts)).toBe(absolute(link).replace(/#$/, ""));
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test("the address of some facts says just these", () => {
  fc.assert(
    fc.property(written.map((rest) => `https://${HOST}/${rest}`), (url) => {
      const facts = factsOfUrl(url);
      // Cut where an account begins, a path may end in dots.
      if (facts && !facts.path.endsWith(".")) expect(factsOfUrl(linkOf(facts))).toEqual(facts);
    }),
    { numRuns: 5000 },
  );
});
