import type { AnswerView, FactView, NoteView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { Tree } from "../messages/tree.ts";
import type { Palette } from "./glyph.ts";
import { does, link, present } from "./tree.ts";

/** Head and foot of every panel of a service (look.md, "Panel"). */
export function panelTree(service: { readonly id: string; readonly name: string }, dataset: string): Tree {
  return [
    "section",
    { class: "panel pop", role: "dialog", "aria-labelledby": "panel-heading" },
    [
      "header",
      {},
      ["div", {}, ["h2", { id: "panel-heading", tabindex: "-1" }, "{Name}"], ["p", {}, `${service.name}, {Where}`]],
      ["button", { class: "close", "aria-label": say("overlay_close"), "data-do": "close" }, ["close"]],
    ],
    [
      "footer",
      {},
      ["p", {}, ["span", {}, dataset], ["button", { class: "link", ...does({ type: "open", page: "lookup", service: service.id, region: "{Code}", program: "{Program}" }) }, say("overlay_full_lookup")]],
      ["p", {}, say("overlay_hint")],
    ],
  ];
}

/** The middle of one badge's panel: what the answer is, why, and who says so. */
export function middleTree({ heading, sentence, notes, facts, others }: AnswerView, verdict: Tree, palette: Palette): Tree {
  return [
    "div",
    { class: "middle" },
    ["div", { class: "verdict" }, verdict, ["div", {}, ["h3", {}, heading], ["p", {}, sentence]]],
    ...notes.map((note) => noteTree(note, palette)),
    ...present(
      facts.length > 0 && ["dl", {}, ...facts.flatMap(factTrees)],
      others && ["div", { class: "others" }, ["h3", {}, others.title], ["ul", {}, ...others.places.map((place): Tree => ["li", {}, palette.glyph(place), place.text])]],
    ),
  ];
}

function noteTree({ title, text, href, tone, glyph, old = false }: NoteView, palette: Palette): Tree {
  const source = href === undefined ? [] : [" ", link(say("overlay_source"), href)];
  return [
    "div",
    { class: tone === "warning" ? "note exclusion" : "note" },
    ...present(glyph && palette.glyph({ glyph, old }), ["div", {}, ...present(title && ["h3", {}, title], ["p", {}, text, ...source])]),
  ];
}

const factTrees = ({ label, text, href }: FactView): Tree[] => [["dt", {}, label], ["dd", {}, href === undefined ? text : link(text, href)]];
