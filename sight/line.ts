import type { AnswerView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { Demand } from "../messages/page.ts";
import type { Tree } from "../messages/tree.ts";
import type { Requirement } from "../settings/requirement.ts";
import type { Palette } from "./glyph.ts";
import { link, present } from "./tree.ts";

/** The line above the bar: what is required and not met, to be checked or unknown. Its glyph is that of the first program it names. */
export function lineTree({ head, rest, alarm, notMet, unknown, toCheck }: Requirement, views: readonly AnswerView[], { helpUrl }: Demand, palette: Palette): Tree {
  const first = views.find(({ program }) => program === (notMet[0] ?? toCheck[0] ?? unknown[0]));
  const glyph = palette.glyph({ glyph: first?.glyph ?? "unknown", old: first?.old ?? false, notMet: alarm });
  return [
    "div",
    { class: alarm ? "line alarm" : "line" },
    glyph,
    ["p", {}, ...present(head !== null && ["b", {}, head], head !== null && " ", rest)],
    ...present(helpUrl && link(say("overlay_guidance"), helpUrl)),
  ];
}
