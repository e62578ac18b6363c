import type { AnswerView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { Demand } from "../messages/page.ts";
import type { Tree } from "../messages/tree.ts";
import type { Requirement } from "../settings/requirement.ts";
import type { Palette } from "./glyph.ts";
import { link, present } from "./tree.ts";

/** The line above the bar: what is required and not met, to be checked or unknown. Its glyph is that of the first program it names. */
export function lineTree({ head, rest, alarm, first }: Requirement, views: readonly AnswerView[], { helpUrl }: Demand, palette: Palette): Tree {
  const view = views.find(({ program }) => program === first);
  const glyph = palette.glyph({ glyph: view?.glyph ?? "unknown", old: view?.old ?? false, notMet: alarm });
  return [
    "div",
    { class: alarm ? "line alarm" : "line" },
    glyph,
    ["p", {}, ...present(head !== null && ["b", {}, head], head !== null && " ", rest)],
    ...present(helpUrl && link(say("overlay_guidance"), helpUrl)),
  ];
}
