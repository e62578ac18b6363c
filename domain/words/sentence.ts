import { say } from "../../locale/say.ts";
import { byText } from "../coverage/date.ts";
import type { Judgement } from "../coverage/judgement.ts";
import { isYes } from "../coverage/verdict.ts";
import { ageText, dateText } from "./date-text.ts";
import { coveredText } from "./phrases.ts";
import { familyText, listPlace, partitionText } from "./place-text.ts";
import { unknownWords } from "./reason-words.ts";
import { REGION } from "./region-text.ts";
import { stateOf } from "./state.ts";

/** The panel's sentence under the heading (docs/look.md, "Panel"). */
export function sentenceOf(judgement: Judgement, now: Date): string {
  const { program, stale, asOf } = judgement;
  const age = stale && asOf !== null ? ageText(asOf, now) : null;
  const date = asOf === null ? "" : dateText(asOf);
  /** An amendment is no list. */
  const notice = judgement.edition?.complete === false;
  const old = age !== null && say(notice ? "words_notice_old" : "words_old", age);
  if (judgement.boundaries.length > 0) {
    const name = judgement.service?.short ?? judgement.service?.name ?? say("words_the_service");
    const [oldest] = judgement.boundaries.flatMap((each) => each.asOf ?? []).toSorted(byText);
    return sentences(say("words_every_list", name, familyText(program)), stale && oldest !== undefined && say("words_lists_old", ageText(oldest, now)));
  }
  if (program.kind === "per-endpoint" && isYes(judgement.verdict)) return say("words_fips_yes");
  if (program.kind === "per-endpoint" && judgement.verdict === "not-listed") return say("words_fips_no");
  const place = judgement.boundary === null || program.boundaries.length < 2 ? null : listPlace(program, judgement.boundary);
  switch (stateOf(judgement)) {
    case "in-scope":
    case "in-scope-with-exclusions":
      if (old !== false) return old;
      if (notice) return place === null ? say("words_notice_names", date) : say("words_notice_names_for", date, place);
      return place === null ? say("words_names_it", date) : say("words_names_it_for", date, place);
    case "in-scope-as-feature": {
      const parent = judgement.via?.name ?? say("words_feature_parent");
      const source = judgement.service?.featureOf?.source.title ?? say("words_feature_source");
      return sentences(place === null ? say("words_names_parent", date, parent, source) : say("words_names_parent_for", date, parent, source, place), old);
    }
    case "reported":
      return sentences(say("words_third_party"), age !== null && say("words_report_old", age));
    case "in-assessment":
      return sentences(say("words_published_as", judgement.entry?.review ?? say("words_under_review")), old);
    case "not-listed": {
      if (judgement.reason === "only-other-regions" && notice) return say("words_notice_elsewhere", date);
      if (judgement.reason === "only-other-regions") return place === null ? say("words_names_elsewhere", date) : say("words_names_elsewhere_for", date, place);
      const parent = judgement.parent !== null && say("words_parent_listed", judgement.parent.name);
      return sentences(place === null ? say("words_names_not", date) : say("words_names_not_for", date, place), stale && say("words_later_may"), parent);
    }
    case "outside-boundary":
      return judgement.reason === "other-partition"
        ? say("words_covers_not_partition", program.name, coveredText(judgement), partitionText(judgement.place.partition))
        : say("words_covers_not_region", program.name, coveredText(judgement), REGION);
    case "in-boundary":
      return say("words_region_counts", program.name);
    case "no-service-list":
      return judgement.note ?? "";
    case "unknown":
      return sentences(unknownWords(judgement).sentence, say("words_not_a_no"));
  }
}

/** One sentence after the other, as the language sets them. */
function sentences(first: string, ...more: readonly (string | false)[]): string {
  return more.reduce<string>((before, next) => (next === false ? before : say("words_then", before, next)), first);
}
