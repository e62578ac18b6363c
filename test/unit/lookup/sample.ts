import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import type { CellView, MatrixView } from "../../../messages/matrix.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { DATASET, row, view } from "../components/sample.ts";

/** Hand-made answers, no facts. */
const service = (id: string, name: string, category: string, more: Partial<NamesReply["services"][number]> = {}) => ({ id, name, former: [], aliases: [], category, kind: "service", parent: null, global: false, ...more }) as const;
const region = (code: string, name: string, short: string, partition = "aws") => ({ code, name, short, partition });
const program = (id: string, short: string, name = short) => ({ id, name, short, about: null, groups: [] });

export const NAMES: NamesReply = {
  services: [
    service("s3", "Amazon Simple Storage Service (S3)", "Storage", { aliases: ["S3"] }),
    service("kendra", "Amazon Kendra", "Machine learning"),
    service("ebs", "Amazon Elastic Block Store (EBS)", "Storage"),
    service("iam", "AWS Identity and Access Management (IAM)", "Security", { global: true }),
    service("lex", "Amazon Lex", "Machine learning"),
  ],
  regions: [region("us-east-1", "US East (N. Virginia)", "N. Virginia"), region("ap-southeast-1", "Asia Pacific (Singapore)", "Singapore"), region("ap-northeast-2", "Asia Pacific (Seoul)", "Seoul"), region("us-gov-west-1", "AWS GovCloud (US-West)", "GovCloud (US-West)", "aws-us-gov")],
  programs: [program("hipaa", "HIPAA"), program("irap", "IRAP"), program("mtcs-l3", "MTCS L3", "MTCS Level 3")],
  dataset: DATASET,
  demand: { required: [], organizationName: null, helpUrl: null },
  basis: "one",
};

export function cell(glyph: CellView["glyph"], more: Partial<CellView> = {}): CellView {
  const verdict = glyph === "reported" ? "in-scope" : glyph;
  const asOf = glyph === "unknown" ? null : "2026-05-01";
  return { verdict, glyph, old: false, asOf, grade: asOf === null ? null : "A", meets: glyph === "in-scope" ? "meets" : glyph === "unknown" ? "unknown" : "not-met", words: `${glyph}, as of ${asOf}`, note: null, boundary: null, regionBasis: "stated", source: asOf === null ? null : 0, ...more };
}

export const YES = cell("in-scope");
export const WAS = cell("in-scope", { old: true, asOf: "2022-04-11", meets: "check", words: "in scope, old list, as of 2022-04-11" });
export const NO = cell("not-listed");
export const UNKNOWN = cell("unknown");

export const PROVENANCE = { issuer: "Example Corp", feed: "bundled", sequence: 42, issued: "2026-11-22", signature: "bundled" } as const;

/** A reply with these cells: by program, in the order of the rows. */
export function matrix(rows: readonly string[], cells: Readonly<Record<string, readonly CellView[]>>, more: Partial<MatrixView> = {}): MatrixView {
  const answers = [...new Set(Object.values(cells).flat())];
  return {
    kind: "matrix",
    rows,
    columns: Object.entries(cells).map(([program, column]) => ({ program, asOf: column[0]?.asOf ?? null, old: column[0]?.old ?? false, cells: column.map((each) => answers.indexOf(each)) })),
    answers,
    sources: [{ title: "The list", url: "https://example.test/list" }],
    states: { kendra: { text: "Closed to new customers since 30 Jul 2026", copied: "Closed to new customers since 2026-07-30", short: "closed to new customers" } },
    shown: ["mtcs-l3", "hipaa"],
    required: [],
    dataset: DATASET,
    provenance: PROVENANCE,
    ...more,
  };
}

export const SERVICES = NAMES.services.map(({ id }) => id);
export const REGIONS = NAMES.regions.map(({ code }) => code);
const COLUMNS: Readonly<Record<string, readonly CellView[]>> = {
  //          s3   kendra iam... in the order of NAMES: s3, kendra, ebs, iam, lex
  "mtcs-l3": [WAS, NO, WAS, WAS, UNKNOWN],
  hipaa: [YES, YES, NO, NO, YES],
  irap: [NO, UNKNOWN, YES, NO, NO],
};
const pick = (columns: typeof COLUMNS, programs: readonly string[] | null) => Object.fromEntries((programs ?? ["mtcs-l3", "hipaa"]).map((id) => [id, columns[id] ?? []]));

/** A browser and a background, made up; `moves` is its history. */
export function gateway(more: Partial<LookupGateway> = {}, start = "#region=ap-southeast-1") {
  const moves = [start];
  let moved = (): void => undefined;
  let look = (): void => undefined;
  const seoul = { ...COLUMNS, "mtcs-l3": [WAS, WAS, NO, WAS, UNKNOWN] };
  const made: LookupGateway = {
    names: async () => NAMES,
    matrix: async (subject, programs) => {
      if ("service" in subject) return matrix(REGIONS, pick({ "mtcs-l3": [NO, WAS, WAS, UNKNOWN], hipaa: [YES, YES, YES, UNKNOWN], irap: [NO, NO, NO, UNKNOWN] }, programs));
      if (!REGIONS.includes(subject.region)) return { kind: "failed", reason: "" };
      return matrix(SERVICES, pick(subject.region === "ap-northeast-2" ? seoul : COLUMNS, programs));
    },
    row: async (id, _, programs) => ({ kind: "row", row: row(id, NAMES.services.find((each) => each.id === id)?.name ?? id, programs.map((each) => view(each, NAMES.programs.find((known) => known.id === each)?.short ?? each))) }),
    history: async () => ({ kind: "history", tracks: {}, provenance: PROVENANCE }),
    basis: async () => "one",
    onLook: (looked) => {
      look = looked;
      return () => undefined;
    },
    changes: async () => ({ kind: "changes", changes: null, old: {}, first: [], dataset: DATASET, provenance: matrix([], {}).provenance }),
    print: () => {},
    home: async () => null,
    copy: async () => {},
    save: () => {},
    now: () => new Date("2026-11-22T12:00:00Z"),
    address: () => moves.at(-1) ?? "",
    go: (hash, step) => void (step ? moves.push(hash) : moves.splice(-1, 1, hash)),
    onMove: (listener) => {
      moved = listener;
      return () => undefined;
    },
    ...more,
  };
  const back = (): void => {
    moves.pop();
    moved();
  };
  return { gateway: made, moves, back, look: () => look() };
}
