import { expect, it } from "vitest";
import { answerText } from "../../../components/answer-text.ts";
import { answerMarkdown } from "../../../components/popup/answer-markdown.ts";
import { answersIn } from "../../../components/answers-in.ts";
import { DATASET, row, view } from "./sample.ts";

const text = (region: string | null, views = [view("mtcs-l3", "MTCS L3")]): string => {
  const { service, ...rest } = row("s3", "Amazon S3", views);
  return answerText(service, answersIn({ service, ...rest }, region), DATASET);
};

it("has service, Region and dataset, then a line per program with date and source", () => {
  expect(text("ap-southeast-1")).toBe(
    [
      "Amazon S3, Asia Pacific (Singapore) (ap-southeast-1)",
      "Bundled dataset of 2026-11-22",
      "",
      "MTCS L3: in scope, as of 2026-05-01 (The MTCS L3 list, https://example.test/mtcs-l3)",
      "",
    ].join("\n"),
  );
});

it("writes every date as ISO, that of the service's end too", () => {
  const made = row("s3", "Amazon S3");
  const service = { ...made.service, lifecycle: "Closed to new customers since 30 Jul 2026", lifecycleCopied: "Closed to new customers since 2026-07-30" };
  const answers = answersIn({ ...made, service }, "ap-southeast-1");
  for (const copied of [answerText(service, answers, DATASET), answerMarkdown(service, answers, DATASET)]) {
    expect(copied).toContain("Closed to new customers since 2026-07-30\n");
    expect(copied).not.toContain("30 Jul");
  }
});

it("never drops an exclusion, and puts the Region's name in", () => {
  const excluded = view("pci-dss", "PCI DSS", {
    spoken: "PCI DSS: in scope in {Region} with exclusions, as of 2026-05-01",
    notes: [{ title: "Exclusion, as published", text: "excludes Studio Lab", tone: "warning" }, { text: "A later statement.", tone: "plain" }],
  });
  const lines = text("ap-southeast-1", [excluded]).split("\n");
  expect(lines[3]).toContain("in scope in Singapore with exclusions");
  expect(lines[4]).toBe("  Exclusion, as published: excludes Studio Lab");
});

it("says that the list states no Regions", () => {
  const open = view("pci-dss", "PCI DSS", { leftOpen: "The list states no Regions: {Region} is neither named nor excluded" });
  expect(text("ap-southeast-1", [open]).split("\n")[4]).toBe("  The list states no Regions: Singapore is neither named nor excluded");
});

it("names no source for an answer that rests on none: the program's page says nothing of it", () => {
  const made = row("s3", "Amazon S3", [view("irap", "IRAP", { spoken: "IRAP: unknown, no data held", asOf: null, facts: [{ label: "Program", text: "At AWS", href: "https://aws.amazon.com/irap" }] })]);
  const answers = answersIn(made, "ap-southeast-1");
  expect(answerText(made.service, answers, DATASET)).toContain("\nIRAP: unknown, no data held\n");
  expect(answerMarkdown(made.service, answers, DATASET)).toContain("| IRAP | in scope |  |  |\n");
});

it("says Global, and that a Region is not known", () => {
  expect(text("global")).toMatch(/^Amazon S3, Global\n/);
  expect(text(null)).toMatch(/^Amazon S3, Region not known\n/);
  expect(text("xx-nowhere-1")).toMatch(/^Amazon S3, Region not known\n[^]*\nMTCS L3: unknown, Region not known/);
});
