import type { Judgement } from "../coverage/judgement.ts";
import { partitionText } from "./place-text.ts";

/** Why an answer is unknown, in a few words for the accessible name, and in a sentence for the panel. */
export function unknownWords(judgement: Judgement): { readonly few: string; readonly sentence: string } {
  switch (judgement.reason) {
    case "service-not-recognised":
      return { few: "service not recognised", sentence: "Service not recognised." };
    case "region-not-known":
      return { few: "Region not known", sentence: "The page does not say which Region it shows, and the answer depends on it." };
    case "partition-not-named": {
      const partition = partitionText(judgement.place.partition);
      return { few: `the list does not speak of ${partition}`, sentence: `The list does not speak of ${partition}.` };
    }
    case "region-newer-than-list":
      return { few: "Region newer than the list", sentence: "{Region} opened after the list's date, so the list does not speak of it." };
    default:
      return { few: "no data held", sentence: "No data held." };
  }
}
