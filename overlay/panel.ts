import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView, FactView, NoteView } from "../domain/words/view.ts";
import { CLOSE } from "../look/icon.ts";
import type { Board } from "./board.ts";
import { type Child, element } from "./element.ts";
import { glyph, picture } from "./picture.ts";

const HINT = "A hint, not advice. A page can imitate this box; the popup is the authority.";

export interface Panel {
  readonly node: HTMLElement;
  /** Takes the focus when the panel opens. */
  readonly heading: HTMLElement;
}

/** The panel of one badge: what the answer is, why, and who says so. */
export function createPanel(view: AnswerView, board: Board, close: () => void): Panel {
  const say = (text: string): string => inRegion(text, board.here);
  const heading = element("h2", { id: "panel-heading", tabindex: -1 }, view.name);
  const closer = element("button", { class: "close", "aria-label": "Close" }, picture(CLOSE));
  closer.addEventListener("click", close);
  const node = element(
    "section",
    { class: "panel pop", role: "dialog", "aria-labelledby": heading.id },
    element("header", {}, element("div", {}, heading, element("p", {}, board.place)), closer),
    element(
      "div",
      { class: "middle" },
      element(
        "div",
        { class: "verdict" },
        glyph(view.glyph, view.old),
        element("div", {}, element("h3", {}, say(view.heading)), element("p", {}, say(view.sentence))),
      ),
      ...view.notes.map((note) => noteNode(note, say)),
      view.facts.length > 0 && element("dl", {}, ...view.facts.flatMap((fact) => factNodes(fact, say))),
      view.others &&
        element(
          "div",
          { class: "others" },
          element("h3", {}, say(view.others.title)),
          element("ul", {}, ...view.others.places.map((place) => element("li", {}, glyph(place.glyph, place.old), say(place.text)))),
        ),
    ),
    element("footer", {}, board.dataset && element("p", {}, board.dataset), element("p", {}, HINT)),
  );
  return { node, heading };
}

function noteNode(note: NoteView, say: (text: string) => string): HTMLElement {
  return element(
    "div",
    { class: note.tone === "warning" ? "note exclusion" : "note" },
    note.glyph && glyph(note.glyph, note.old ?? false),
    element(
      "div",
      {},
      note.title && element("h3", {}, say(note.title)),
      element("p", {}, say(note.text), note.href && " ", note.href && link("Source", note.href)),
    ),
  );
}

function factNodes({ label, text, href }: FactView, say: (text: string) => string): HTMLElement[] {
  return [element("dt", {}, label), element("dd", {}, href ? link(say(text), href) : say(text))];
}

/** A source's address comes from a dataset: only a web page is ever opened, and it is not told where from. */
function link(text: string, href: string): Child {
  return href.startsWith("https://") ? element("a", { href, target: "_blank", rel: "noreferrer" }, text) : text;
}
