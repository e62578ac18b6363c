import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView, FactView, NoteView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { Tree } from "../messages/tree.ts";
import type { Palette } from "./glyph.ts";
import { does, link, present } from "./tree.ts";

/** What a panel is about. */
export interface Subject {
  readonly service: { readonly id: string; readonly name: string };
  /** `where` stands alone, `region` within a sentence; an empty code is not known. */
  readonly where: string;
  readonly region: string;
  readonly code: string;
  /** The dataset's label. */
  readonly dataset: string;
}

/** The panel of one answer: what it is, why, and who says so (look.md, "Panel"). */
export function panelTree({ program, name, heading, sentence, notes, facts, others, ...view }: AnswerView, { service, where, region, code, dataset }: Subject, palette: Palette, notMet: boolean): Tree {
  const here = (text: string): string => inRegion(text, region);
  return [
    "section",
    { class: "panel pop", role: "dialog", "aria-labelledby": "panel-heading" },
    [
      "header",
      {},
      ["div", {}, ["h2", { id: "panel-heading", tabindex: "-1" }, name], ["p", {}, `${service.name}, ${where}`]],
      ["button", { class: "close", "aria-label": say("overlay_close"), "data-do": "close" }, ["close"]],
    ],
    [
      "div",
      { class: "middle" },
      ["div", { class: "verdict" }, palette.glyph({ ...view, notMet }), ["div", {}, ["h3", {}, here(heading)], ["p", {}, here(sentence)]]],
      ...notes.map((note) => noteTree(note, palette, here)),
      ...present(
        facts.length > 0 && ["dl", {}, ...facts.flatMap((fact) => factTrees(fact, here))],
        others && ["div", { class: "others" }, ["h3", {}, here(others.title)], ["ul", {}, ...others.places.map((place): Tree => ["li", {}, palette.glyph(place), place.text])]],
      ),
    ],
    [
      "footer",
      {},
      ["p", {}, ["span", {}, dataset], ["button", { class: "link", ...does({ type: "open", page: "lookup", service: service.id, region: code, program }) }, say("overlay_full_lookup")]],
      ["p", {}, say("overlay_hint")],
    ],
  ];
}

type Here = (text: string) => string;

function noteTree({ title, text, href, tone, glyph, old = false }: NoteView, palette: Palette, here: Here): Tree {
  const source = href === undefined ? [] : [" ", link(say("overlay_source"), href)];
  return [
    "div",
    { class: tone === "warning" ? "note exclusion" : "note" },
    ...present(glyph && palette.glyph({ glyph, old }), ["div", {}, ...present(title && ["h3", {}, here(title)], ["p", {}, here(text), ...source])]),
  ];
}

const factTrees = ({ label, text, href }: FactView, here: Here): Tree[] => [["dt", {}, label], ["dd", {}, href === undefined ? here(text) : link(here(text), href)]];
