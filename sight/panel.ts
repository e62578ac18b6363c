import { inRegion } from "../domain/words/region-text.ts";
import { rowPlace } from "../domain/words/row-place.ts";
import type { AnswerView, FactView, NoteView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { PageReply } from "../messages/page.ts";
import type { Panel } from "../messages/sight.ts";
import type { Tree } from "../messages/tree.ts";
import { type Palette, panelPalette } from "./glyph.ts";
import { does, link, present, write } from "./tree.ts";

/** What a panel tells besides the page's reply. */
export interface Occasion {
  readonly program: string;
  /** Where the page is; null where that is not known. */
  readonly region: string | null;
  readonly basis: string;
}

/** The panel of a program's badge; null where there is nothing to tell of it. */
export function panelOf(reply: PageReply, { program, region, basis }: Occasion): Panel | null {
  if (reply.kind !== "service") return null;
  const { row, route, demand } = reply;
  const { service, views, dataset } = row;
  const code = service.global || route.global === true ? "global" : region;
  const { held, views: asked } = rowPlace(row, code);
  const view = asked.map((index) => views[index]).find((each) => each?.program === program);
  if (view === undefined) return null;
  const here = held === null ? { where: say("overlay_region_unknown"), region: say("overlay_this_region"), code: "" } : { where: held.short, region: held.short, code: code ?? "" };
  const palette = panelPalette();
  const notMet = view.meets === "not-met" && demand?.required.includes(program) === true;
  return { tree: write(panelTree(view, { service, ...here, dataset: dataset.label }, palette, notMet)), glyphs: palette.glyphs, basis };
}

/** What a panel is about. */
interface Subject {
  readonly service: { readonly id: string; readonly name: string };
  /** `where` stands alone, `region` within a sentence; an empty code is not known. */
  readonly where: string;
  readonly region: string;
  readonly code: string;
  /** The dataset's label. */
  readonly dataset: string;
}

/** The panel of one answer: what it is, why, and who says so (docs/look.md, "Panel"). */
function panelTree({ program, name, heading, sentence, notes, facts, others, ...view }: AnswerView, { service, where, region, code, dataset }: Subject, palette: Palette, notMet: boolean): Tree {
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
