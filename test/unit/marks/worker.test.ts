import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { keyOfRoute } from "../../../console/route.ts";
import { type DatasetReader, memoryReader } from "../../../domain/dataset/reader.ts";
import { checkRequest } from "../../../messages/check.ts";
import { DEFAULTS, type Settings } from "../../../settings/settings.ts";
import { marksReply } from "../../../worker/marks.ts";

const dataset = ownDataset();
const NOW = new Date("2026-11-22T12:00:00Z");
const SINGAPORE = "ap-southeast-1";

async function ask(urls: readonly string[], settings: Partial<Settings> = {}, region: string | null = SINGAPORE, reader: DatasetReader = memoryReader(dataset, keyOfRoute)) {
  return (await marksReply({ reader }, { type: "marks", host: `${SINGAPORE}.console.aws.amazon.com`, links: urls, region }, { ...DEFAULTS, ...settings } as Settings, NOW)).marks;
}
const mark = async (url: string, settings: Partial<Settings> = {}, region: string | null = SINGAPORE) => (await ask([url], settings, region))[0];
const home = (slug: string, region = SINGAPORE) => `https://${region}.console.aws.amazon.com/${slug}/home?region=${region}`;

const LIGHTSAIL = "https://lightsail.aws.amazon.com/ls/webapp/home?region=ap-southeast-1";

describe("the worst answer", () => {
  test("of the required programs, with what is required of it", async () => {
    expect(await mark(home("sagemaker"), { requiredPrograms: ["hipaa", "pci-dss"] })).toEqual({
      name: "Amazon SageMaker AI, Singapore",
      glyph: "in-scope-with-exclusions",
      notMet: false,
      spoken: "Amazon SageMaker AI, Singapore: HIPAA eligible with exclusions, BAA required, required, to check, as of 2026-05-22",
      lines: ["HIPAA, required: to check", "Eligible with exclusions, BAA required, as of 22 May 2026"],
    });
  });
  test("not met is worse than all, and the only red", async () => {
    expect(await mark(LIGHTSAIL, { requiredPrograms: ["mtcs-l3", "hipaa"] })).toMatchObject({
      notMet: true,
      glyph: "not-listed",
      spoken: "Amazon Lightsail, Singapore: HIPAA not on the eligible list, required, not met, as of 2026-05-22",
      lines: ["HIPAA, required: not met", "Not on the eligible list, as of 22 May 2026"],
    });
  });
  test("outside the boundary of a required program is not met", async () => {
    expect(await mark(home("s3"), { requiredPrograms: ["fedramp"] })).toMatchObject({ glyph: "outside-boundary", notMet: true });
  });
  test("a required group is its programs, each of them held", async () => {
    expect(await mark(home("s3"), { requiredPrograms: ["soc"], freshnessDays: { default: 36_000 } })).toMatchObject({ glyph: "in-scope", notMet: false });
    expect(await mark(home("s3"), { requiredPrograms: ["soc", "nope"], freshnessDays: { default: 36_000 } })).toMatchObject({ glyph: "unknown" });
  });
  test("all met is said too", async () => {
    expect(await mark(home("s3"), { requiredPrograms: ["hipaa"] })).toMatchObject({ glyph: "in-scope", notMet: false, lines: ["HIPAA, required: met", "Eligible, BAA required, as of 22 May 2026"] });
  });
  test("unknown comes before to check; a required program that the dataset does not know is unknown", async () => {
    expect(await mark(home("s3"), { requiredPrograms: ["mtcs-l3", "house-rules"] })).toMatchObject({ glyph: "unknown", notMet: false, lines: ["house-rules, required: unknown", "No data held."] });
  });
  test("and after not met", async () => {
    expect(await mark(LIGHTSAIL, { requiredPrograms: ["house-rules", "hipaa"] })).toMatchObject({ notMet: true });
  });
  test("of the shown programs where none are required, never red", async () => {
    expect(await mark(LIGHTSAIL)).toMatchObject({ glyph: "not-listed", notMet: false, lines: ["HIPAA: not met", "Not on the eligible list, as of 22 May 2026"] });
    expect(await mark(home("kendra"), { shownPrograms: ["hipaa", "mtcs-l3"] })).toMatchObject({ glyph: "in-scope old", lines: ["MTCS L3: to check", "Listed in 2022, old list, as of 11 Apr 2022"] });
  });
  test("a shown program that the dataset does not know says nothing", async () => {
    expect(await mark(home("s3"), { shownPrograms: ["house-rules", "hipaa"] })).toMatchObject({ glyph: "in-scope", lines: ["HIPAA: met", expect.any(String)] });
  });
  test("a shown program whose boundary cannot contain the Region does not count", async () => {
    expect(await mark(home("s3"), { shownPrograms: ["fedramp", "hipaa"] })).toMatchObject({ glyph: "in-scope", lines: ["HIPAA: met", expect.any(String)] });
    expect(await mark(home("s3"), { shownPrograms: ["fedramp"] })).toBeNull();
    expect(await mark(home("s3", "us-east-1"), { shownPrograms: ["fedramp"] })).toMatchObject({ glyph: "in-scope" });
  });
});

describe("the Region of a mark", () => {
  const only = { shownPrograms: ["mtcs-l3"] };
  test.each([
    ["the link's query", `https://us-east-1.console.aws.amazon.com/kendra/home?region=ap-northeast-2`, SINGAPORE, "Amazon Kendra, Seoul"],
    ["the link's host", "https://ap-northeast-2.console.aws.amazon.com/kendra/home", SINGAPORE, "Amazon Kendra, Seoul"],
    ["else the page's", "https://console.aws.amazon.com/kendra/home", SINGAPORE, "Amazon Kendra, Singapore"],
    ["not the page's in another partition", "https://console.amazonaws-us-gov.com/s3/home", SINGAPORE, undefined],
    ["not what is no Region", "https://console.aws.amazon.com/kendra/home", "<b>", "Amazon Kendra, Region not known"],
    ["else unknown", "https://console.aws.amazon.com/kendra/home", null, "Amazon Kendra, Region not known"],
    ["global where the service is, whatever the host says", "https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1", SINGAPORE, "AWS IAM, Global"],
  ])("%s", async (_, url, region, name) => expect((await mark(url, only, region))?.name).toBe(name));

  test("where it is not known, the answer is unknown and not a no", async () => {
    expect(await mark("https://console.aws.amazon.com/kendra/home", only, null)).toMatchObject({ glyph: "unknown", spoken: "Amazon Kendra, Region not known: MTCS L3 unknown, Region not known" });
  });
});

describe("which links get a mark", () => {
  test.each([
    ["a home", "https://console.aws.amazon.com/kendra/home", "Amazon Kendra"],
    ["one without `home`", "https://console.aws.amazon.com/s3", "Amazon S3"],
    ["one with a version", "https://console.aws.amazon.com/ec2/v2/home?region=us-east-1#Home:", "Amazon EC2"],
    ["a part by its path", "https://console.aws.amazon.com/codesuite/codebuild/home", "AWS CodeBuild"],
    ["a part by its hash", "https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Volumes:", "Amazon EBS"],
    ["a host of its own", "https://lightsail.aws.amazon.com/ls/webapp/home", "Amazon Lightsail"],
    ["a multi-session host", "https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/lambda/home?region=us-west-2", "AWS Lambda"],
    ["no resource", "https://s3.console.aws.amazon.com/s3/buckets/logs", undefined],
    ["no resource in the hash", "https://us-east-1.console.aws.amazon.com/lambda/home?region=us-east-1#/functions/pay", undefined],
    ["none of a part's", "https://us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Volumes:volumeId=vol-1", undefined],
    ["not Console Home", "https://console.aws.amazon.com/console/home", undefined],
    ["no unknown service", "https://console.aws.amazon.com/never-heard-of/home", undefined],
  ])("%s: %s", async (_, url, name) => expect((await mark(url))?.name.split(",")[0]).toBe(name));

  const corpus = new URL("../../../../shared/facts/console/url-corpus.json", import.meta.url);
  test.skipIf(!existsSync(corpus))("every link of the console's own manifest leads to a home", async () => {
    const rows: readonly { readonly url: string; readonly label_basis: string; readonly service: string }[] = JSON.parse(readFileSync(corpus, "utf8"));
    const urls = rows.filter(({ label_basis, service }) => label_basis === "console-manifest-label" && !service.startsWith("AWS Console")).map(({ url }) => url);
    const marks = await ask(urls);
    expect(urls.length).toBeGreaterThan(150);
    expect(urls.filter((_, index) => marks[index] === null)).toEqual([]);
  });
});

describe("a batch", () => {
  test("answers in order, one catalog and each service read once", async () => {
    const inner = memoryReader(dataset, keyOfRoute);
    const reader = { ...inner, catalog: vi.fn(inner.catalog), service: vi.fn(inner.service), routes: vi.fn(inner.routes) };
    const urls = Array.from({ length: 500 }, (_, index) => home(index % 2 ? "kendra" : "s3", index % 3 ? SINGAPORE : "us-east-1"));
    const marks = await ask(urls, {}, SINGAPORE, reader);
    expect(marks.map((each) => each?.name.split(",")[0])).toEqual(urls.map((_, index) => (index % 2 ? "Amazon Kendra" : "Amazon S3")));
    expect([reader.catalog, reader.service, reader.routes].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 2]);
  });
  test("an address without a host is one of the page's host", async () => {
    expect((await ask(["/kendra/home", "//example.com/s3/home", "/s3/home?region=us-east-1"])).map((each) => each?.name)).toEqual(["Amazon Kendra, Singapore", undefined, "Amazon S3, N. Virginia"]);
  });
  test("brings the picture of each glyph along, once, and of one piece", async () => {
    const links = [home("s3"), home("kendra"), LIGHTSAIL, home("kendra")];
    const { marks, glyphs } = await marksReply({ reader: memoryReader(dataset, keyOfRoute) }, { type: "marks", host: "", links, region: SINGAPORE }, DEFAULTS, NOW);
    expect(Object.keys(glyphs).toSorted()).toEqual([...new Set(marks.map((each) => each?.glyph))].toSorted());
    for (const glyph of Object.values(glyphs)) expect(JSON.parse(glyph)).toEqual(["svg", expect.anything(), ["path", expect.objectContaining({ d: expect.stringMatching(/^M[MLAzcahHvVZ\d\s.-]+z$/) })]]);
  });
  test("of more than 500 links is not answered", () => {
    const own = { id: "me", origin: "chrome-extension://me" };
    const sender = { id: "me", url: "https://console.aws.amazon.com/", frameId: 0, tab: {} };
    const request = (count: number) => ({ type: "marks", region: null, host: "", links: Array.from({ length: count }, () => home("s3")) });
    expect(checkRequest(request(500), sender, own)).toMatchObject({ type: "marks" });
    expect(checkRequest(request(501), sender, own)).toBeNull();
  });
  test("where marks are switched off nothing is read", async () => {
    const reader = { ...memoryReader(dataset, keyOfRoute), catalog: vi.fn() };
    expect(await ask([home("s3")], { marks: false }, SINGAPORE, reader)).toEqual([]);
    expect(reader.catalog).not.toHaveBeenCalled();
  });
});
