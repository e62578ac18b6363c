import type { AnswerView } from "../../../domain/words/view.ts";
import type { NamesReply } from "../../../messages/names.ts";
import type { DatasetView, Row } from "../../../messages/row.ts";
import type { StatusReply } from "../../../messages/status.ts";

/** Hand-made answers, no facts. */
export const DATASET: DatasetView = { label: "Bundled dataset of 22 Nov 2026", copied: "Bundled dataset of 2026-11-22", short: "Bundled, 22 Nov 2026", issued: "2026-11-22", sequence: 42, fallback: false };

export function view(program: string, short: string, more: Partial<AnswerView> = {}): AnswerView {
  return {
    program,
    short,
    name: short,
    verdict: "in-scope",
    glyph: "in-scope",
    old: false,
    asOf: "2026-05-01",
    badge: "in scope",
    spoken: `${short}: in scope, as of 2026-05-01`,
    row: "in scope",
    rowDetail: "{Region} list, as of 1 May 2026, grade A",
    heading: "In scope",
    sentence: "The list names it.",
    notes: [],
    leftOpen: null,
    facts: [{ label: "As of", text: "1 May 2026" }, { label: "Source", text: `The ${short} list`, href: `https://example.test/${program}`, source: true }],
    others: null,
    meets: "meets",
    ...more,
  };
}

/** Last in each row: what is said of a Region that it does not hold. */
const strange = ({ program, short }: AnswerView): AnswerView => view(program, short, { verdict: "unknown", glyph: "unknown", asOf: null, badge: "unknown", spoken: `${short}: unknown, Region not known`, row: "unknown", heading: "Unknown", meets: "unknown" });

export function row(id: string, name: string, views: readonly AnswerView[] = [view("mtcs-l3", "MTCS L3"), view("hipaa", "HIPAA")]): Row {
  const all = views.map((_, index) => index);
  return {
    service: { id, name, short: name, category: "Storage", parent: null, global: false, lifecycle: null, lifecycleCopied: null },
    programs: views.map(({ program }) => program),
    views: [...views, ...views.map(strange)],
    regions: {
      "ap-southeast-1": { name: "Asia Pacific (Singapore)", short: "Singapore", views: all },
      "us-east-1": { name: "US East (N. Virginia)", short: "N. Virginia", views: all },
      global: { name: "Global", short: "Global", views: all },
    },
    nowhere: all,
    strange: all.map((index) => views.length + index),
    dataset: DATASET,
  };
}

const service = (id: string, name: string) => ({ id, name, former: [], aliases: [], category: "Storage", kind: "service", parent: null, global: false }) as const;

const program = (id: string, short: string, name = short) => ({ id, name, short, about: null, groups: [] });

/** The programs in no order, as a dataset may have them. */
export const NAMES: NamesReply = {
  services: [service("s3", "Amazon Simple Storage Service (S3)"), service("kendra", "Amazon Kendra"), service("ebs", "Amazon Elastic Block Store (EBS)")],
  regions: [
    { code: "ap-southeast-1", name: "Asia Pacific (Singapore)", short: "Singapore", partition: "aws" },
    { code: "us-east-1", name: "US East (N. Virginia)", short: "N. Virginia", partition: "aws" },
  ],
  programs: [program("hipaa", "HIPAA"), program("irap", "IRAP"), program("mtcs-l3", "MTCS L3", "MTCS Level 3"), program("pci-3ds", "PCI 3DS"), program("soc-2", "SOC 2"), program("soc-10", "SOC 10")],
  dataset: DATASET,
  demand: { required: [], organizationName: null, helpUrl: null },
  basis: "one",
};

/** A feed that came in time, signed. */
export const STATUS: StatusReply = {
  kind: "status",
  version: "1.0.0",
  provenance: { issuer: "Example Corp", feed: "example", sequence: 42, issued: "2026-11-20", signature: "signed" },
  expires: null,
  expired: false,
  feed: { from: "policy", address: "https://feeds.example.test/x.json", signed: true, refusal: null, waiting: false },
  checking: false,
  succeededAt: null,
  nextAt: null,
  history: [],
  storage: { kept: "stored", note: null, bytes: null },
};
