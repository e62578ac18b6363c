import { say } from "../../locale/say.ts";
import type { Judgement } from "../coverage/judgement.ts";
import { partitionText } from "./place-text.ts";
import { REGION } from "./region-text.ts";

/** Why an answer is unknown, in a few words for the accessible name, and in a sentence for the panel. */
export function unknownWords(judgement: Judgement): { readonly few: string; readonly sentence: string } {
  switch (judgement.reason) {
    case "service-not-recognised":
      return { few: say("words_reason_service"), sentence: say("words_reason_service_sentence") };
    case "region-not-known":
      return { few: say("words_reason_region"), sentence: say(namesRegion(judgement) ? "words_reason_region_strange_sentence" : "words_reason_region_sentence") };
    case "region-elsewhere":
      return { few: say("words_reason_elsewhere"), sentence: say("words_reason_elsewhere_sentence", partitionText(judgement.place.partition)) };
    case "needs-region":
      return { few: say("words_reason_global"), sentence: say("words_reason_global_sentence") };
    case "partition-not-named": {
      const partition = partitionText(judgement.place.partition);
      return { few: say("words_reason_partition", partition), sentence: say("words_reason_partition_sentence", partition) };
    }
    case "regions-not-proven":
      return { few: say("words_reason_regions"), sentence: say("words_reason_regions_sentence") };
    case "region-newer-than-list":
      return { few: say("words_reason_newer"), sentence: say("words_reason_newer_sentence", REGION) };
    default:
      return { few: say("words_reason_no_data"), sentence: say("words_reason_no_data_sentence") };
  }
}

function namesRegion({ place }: Judgement): boolean {
  return place.region !== null && place.region !== "global";
}
