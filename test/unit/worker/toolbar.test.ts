import { expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { factsOfUrl } from "../../../console/page-facts.ts";
import type { PageReply } from "../../../messages/page.ts";
import { answer } from "../../../worker/answer.ts";
import { settingsKeeper } from "../../../worker/settings-keeper.ts";
import { stillHolds } from "../../../worker/still-holds.ts";
import { idle, toolbarOf } from "../../../worker/toolbar.ts";
import { answeringOver, libraryOver, NO_STORE } from "./copy.ts";

const library = libraryOver({ open: NO_STORE, loadBundle: async () => ownDataset() });
const reply = (url: string, requiredPrograms: readonly string[] = [], more: object = {}) => {
  const settings = settingsKeeper({ read: async () => ({ version: 1, values: { requiredPrograms, ...more } }), write: async () => {} });
  return answer({ type: "page", page: factsOfUrl(url)! }, answeringOver(library, settings, () => new Date("2026-11-22T12:00:00Z"))) as Promise<PageReply>;
};
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

test("counts the shown programs that are met, in the Region of now", async () => {
  const kendra = await reply(KENDRA);
  expect(toolbarOf(kendra, "ap-southeast-1")).toEqual({ icon: "colour", badge: "1", alarm: false, title: "Inscope: Amazon Kendra, Singapore: 1 of 4 programs met" });
  expect(toolbarOf(kendra, "us-east-1")).toMatchObject({ badge: "2", title: "Inscope: Amazon Kendra, N. Virginia: 2 of 4 programs met" });
  expect(toolbarOf(await reply(KENDRA, [], { shownPrograms: ["hipaa"] }), "ap-southeast-1").title).toBe("Inscope: Amazon Kendra, Singapore: 1 of 1 program met");
});

test.each([
  ["met", "ap-southeast-1", ["hipaa"], "1", "colour", false],
  ["to be checked", "ap-southeast-1", ["hipaa", "mtcs-l3"], "1?", "colour", false],
  ["not met", "ap-southeast-1", ["fedramp", "mtcs-l3"], "1!", "not-met", true],
  ["one of a group", "ap-southeast-1", ["soc"], "1?", "colour", false],
  ["not in the dataset", "ap-southeast-1", ["hipaa", "house-rules"], "1?", "colour", false],
])("a required program that is %s", async (_name, region, required, badge, icon, alarm) => {
  expect(toolbarOf(await reply(KENDRA, required), region)).toMatchObject({ badge, icon, alarm });
});

test("the title says what is not met, to be checked or unknown", async () => {
  expect(toolbarOf(await reply(KENDRA, ["fedramp", "mtcs-l3", "house-rules"]), "ap-southeast-1").title).toBe(
    "Inscope: Amazon Kendra, Singapore: 1 of 4 programs met. Required: FedRAMP, MTCS L3 and house-rules. Not met here: FedRAMP. To check: MTCS L3. Unknown: house-rules.",
  );
});

test("unknown is a question, not a zero", async () => {
  expect(toolbarOf(await reply("https://us-gov-west-1.console.amazonaws-us-gov.com/s3/home", ["hipaa"]), "us-gov-west-1")).toMatchObject({ badge: "1?", icon: "colour" });
  expect(toolbarOf(await reply("https://console.aws.amazon.com/no-such-thing/home"), null)).toMatchObject({ badge: "?", icon: "colour" });
  expect(toolbarOf({ kind: "failed", reason: "" }, null)).toMatchObject({ badge: "?" });
});

test("a Region that the dataset does not hold counts nothing, though the answer was asked for in one that it holds", async () => {
  expect(toolbarOf(await reply(KENDRA, ["hipaa"]), "ap-southeast-9")).toMatchObject({ badge: "0?", icon: "colour", title: expect.stringContaining("Unknown: HIPAA") });
  expect(toolbarOf(await reply(KENDRA, ["hipaa"]), null).badge).toBe("1");
});

test("a Region-less service keeps its count whatever the address says", async () => {
  const iam = await reply("https://us-east-1.console.aws.amazon.com/iam/home");
  expect(toolbarOf(iam, "us-east-1").title).toBe("Inscope: AWS Identity and Access Management (IAM), Global: 1 of 4 programs met");
});

test("where there is no service the button rests", async () => {
  expect(toolbarOf(await reply("https://console.aws.amazon.com/console/home"), null)).toEqual(idle());
  expect(toolbarOf({ kind: "not-console" }, null)).toEqual(idle());
});

test("what a tab's page was told holds for another Region of the service, not for another partition, service or kind of page", async () => {
  const told = await reply("https://us-west-2.console.aws.amazon.com/s3/buckets");
  const holds = (url: string, before: PageReply | undefined = told) => stillHolds(before, factsOfUrl(url)!) === before;
  expect(holds("https://us-west-2.console.aws.amazon.com/s3/home?region=eu-west-1")).toBe(true);
  expect(holds("https://us-gov-west-1.console.amazonaws-us-gov.com/s3/buckets")).toBe(false);
  expect(holds("https://us-west-2.console.aws.amazon.com/ec2/home")).toBe(false);
  expect(holds("https://us-west-2.console.aws.amazon.com/never-heard-of", await reply("https://us-west-2.console.aws.amazon.com/never-heard-of"))).toBe(false);
});
