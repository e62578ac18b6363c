import type { Judgement } from "../coverage/judgement.ts";
import { ageText, dateText } from "./date-text.ts";
import { coveredText } from "./phrases.ts";
import { familyText, listName, partitionText } from "./place-text.ts";
import { unknownWords } from "./reason-words.ts";
import { stateOf } from "./state.ts";

/** The panel's sentence under the heading (look.md, "Panel"). */
export function sentenceOf(judgement: Judgement, now: Date): string {
  const { program, stale, asOf } = judgement;
  const date = asOf === null ? "" : dateText(asOf);
  const old = `The list we hold is ${asOf === null ? "" : ageText(asOf, now)} old. Check the source before you rely on it.`;
  if (judgement.boundaries.length > 0) {
    const name = judgement.service?.short ?? judgement.service?.name ?? "The service";
    return `${name} is not tied to a Region, so every ${familyText(program)} list is asked.${stale && asOf !== null ? ` The lists are ${ageText(asOf, now)} old.` : ""}`;
  }
  if (program.kind === "per-endpoint" && judgement.verdict !== "unknown") {
    return judgement.verdict === "in-scope" ? "It says nothing about a module's validation." : "Ordinary endpoints may end in validated modules without being listed as FIPS endpoints.";
  }
  switch (stateOf(judgement)) {
    case "in-scope":
    case "in-scope-with-exclusions":
      return stale ? old : `${listName(judgement)} of ${date} names it.`;
    case "in-scope-as-feature": {
      const parent = judgement.via?.name ?? "its parent";
      const source = judgement.service?.featureOf?.source.title ?? "the source";
      return `${listName(judgement)} of ${date} names ${parent}; ${source} counts this as its feature.${stale ? ` ${old}` : ""}`;
    }
    case "reported":
      return `A third party says so. We hold no AWS page that does.${stale ? ` The report is ${asOf === null ? "" : ageText(asOf, now)} old.` : ""}`;
    case "in-assessment":
      return `Published as ${judgement.entry?.review ?? "under review"}.${stale ? ` ${old}` : ""}`;
    case "not-listed": {
      if (judgement.reason === "only-other-regions") return `${listName(judgement)} of ${date} names it only for other Regions of the boundary.`;
      const parent = judgement.parent === null ? "" : ` Its parent, ${judgement.parent.name}, is listed.`;
      return `${listName(judgement)} of ${date} does not name it.${stale ? " A later list may." : ""}${parent}`;
    }
    case "outside-boundary":
      if (judgement.reason === "other-partition") return `${program.name} covers ${coveredText(judgement)}. None is in ${partitionText(judgement.place.partition)}.`;
      return `${program.name} covers ${coveredText(judgement)}. None is {Region}.`;
    case "in-boundary":
      return `${program.name} lists no services; the Region counts.`;
    case "no-service-list":
      return judgement.note ?? "";
    case "unknown":
      return `${unknownWords(judgement).sentence} Unknown is not a no.`;
  }
}
