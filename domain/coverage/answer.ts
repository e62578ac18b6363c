import type { Judgement, Reason } from "./judgement.ts";
import type { Grade, Verdict } from "./verdict.ts";

/** The flat answer of the command line: one JSON line of `scope lookup`. */
export interface Answer {
  service: string | null;
  serviceName: string | null;
  region: string | null;
  program: string;
  boundary: string | null;
  verdict: Verdict;
  asOf: string | null;
  stale: boolean;
  grade: Grade | null;
  source: string | null;
  note: string | null;
  via: string | null;
  regionBasis: "stated" | "not-stated" | null;
  offered: boolean | null;
  dataset: string;
}

/** Plain sentences for why an answer is what it is; null where the verdict says it all. */
function reasonText(reason: Reason | null, judgement: Judgement): string | null {
  switch (reason) {
    case null:
      return null;
    case "service-not-recognised":
      return "The service is not recognised.";
    case "program-not-recognised":
      return "The program is not recognised.";
    case "no-data":
      return "No data held.";
    case "region-not-known":
      return "The Region is not known.";
    case "region-elsewhere":
      return "The Region does not lie in this partition.";
    case "needs-region":
      return "The service is not tied to a Region, and the answer depends on one.";
    case "partition-not-named":
      return "The list does not speak of this partition.";
    case "regions-not-proven":
      return "No first-hand source says which Regions the program covers.";
    case "region-newer-than-list":
      return "The Region opened after the list's date, or its opening is not known.";
    case "only-other-regions":
      return `The list names it only for ${judgement.entry?.regions?.join(", ") ?? "other Regions"}.`;
    case "parent-listed":
      return `Its parent, ${judgement.parent?.name ?? "another service"}, is listed.`;
    case "other-partition":
      return "None of the program's Regions lies in this partition.";
  }
}

/** The contract's flat form of a judgement; `dataset` names the dataset that answered. */
export function answerOf(judgement: Judgement, dataset: string): Answer {
  const { service, place, program, boundary } = judgement;
  return {
    service: service?.id ?? null,
    serviceName: service?.name ?? null,
    region: place.region,
    program: program.id,
    boundary: boundary?.name ?? null,
    verdict: judgement.verdict,
    asOf: judgement.asOf,
    stale: judgement.stale,
    grade: judgement.grade,
    source: judgement.edition?.source.url ?? null,
    note: noteOf(judgement),
    via: judgement.via?.id ?? null,
    regionBasis: judgement.regionBasis,
    offered: judgement.offered,
    dataset,
  };
}

function noteOf(judgement: Judgement): string | null {
  const parts = [judgement.note, reasonText(judgement.reason, judgement)];
  if (judgement.boundaries.length > 0) parts.push(judgement.boundaries.map((each) => `${each.boundary?.name ?? ""}: ${each.verdict}`).join("; "));
  const lifecycle = judgement.service?.lifecycle;
  if (lifecycle !== undefined) parts.push(`Service state: ${lifecycle.state}${lifecycle.date === undefined ? "" : ` since ${lifecycle.date}`}.`);
  return parts.filter((part) => part !== null).join(" ") || null;
}
