import { rowPlace } from "../domain/words/row-place.ts";
import type { AnswerView } from "../domain/words/view.ts";
import { say, sayCount } from "../locale/say.ts";
import type { Display } from "../messages/display.ts";
import type { Demand, PageReply } from "../messages/page.ts";
import type { BadgeSight, Board, Gapped, PlaceSight, Sight, Standing } from "../messages/sight.ts";
import type { Tree } from "../messages/tree.ts";
import { requirementOf } from "../settings/requirement.ts";
import { badgeOf, blankBadge } from "./badge.ts";
import { barPalette, type Palette } from "./glyph.ts";
import bar from "./bar.css?inline";
import css from "./popover.css?inline";
import { lineTree } from "./line.ts";
import { type Decided, menuTree, moreTree, type Shortcuts } from "./menu.ts";
import { present, write } from "./tree.ts";

/** What a sight tells besides the page's reply. */
export interface Setting {
  readonly display: Display;
  readonly shortcuts: Shortcuts;
  readonly decided?: Decided;
  /** The extension's version, for a report. */
  readonly version: string;
}

const NONE: Demand = { required: [], organizationName: null, helpUrl: null };
const NOWHERE = { badges: [], line: null, code: "" } as const;
/** A text with room for a name, which `overlay/board.ts` puts there. */
const gapped = (text: (name: string) => string): Gapped => text(GAP).split(GAP);
/** No text of ours holds it, and no service's name. */
const GAP = "{Name}";

/** A page's reply as its script is to show it: in words and pictures, for every Region. */
export function sightOf(reply: PageReply, { display, shortcuts, decided, version }: Setting): Sight {
  const used = barPalette();
  const unknown = used.glyph({ glyph: "unknown", old: false });
  const sight: Sight = {
    display,
    failed: reply.kind === "failed",
    route: "route" in reply ? reply.route : null,
    family: "family" in reply ? reply.family : null,
    global: false,
    look: { glyphs: used.glyphs, more: write(moreTree()), menu: write(menuTree(shortcuts, decided)), bar, css },
    badges: [],
    label: [],
    service: "",
    standings: [],
    places: {},
    nowhere: null,
    blank: null,
    report: null,
  };
  const pill = (label: string, sentence: string, ...more: readonly Tree[]): PlaceSight => ({ ...NOWHERE, label, says: sentence, head: write(["span", { class: "who" }, ["mark"], ["span", { class: "sentence" }, unknown, sentence, ...more]]) });
  switch (reply.kind) {
    case "not-console":
    case "no-service":
      return sight;
    case "failed":
      return { ...sight, nowhere: pill(say("overlay_label_unknown"), say("overlay_no_answer")) };
    case "not-recognised":
      return {
        ...sight,
        nowhere: pill(say("overlay_label_lost"), say("overlay_lost"), ["button", { class: "link", tabindex: "-1", "data-do": "copy" }, say("overlay_copy_report")], say("overlay_nothing_sent")),
        report: [say("overlay_report", version), ...present(reply.dataset?.label), "{Address}", say("overlay_report_tags", "{Tags}")].join("\n"),
      };
    case "service":
      return serviceSight(reply, sight, used);
  }
}

function serviceSight({ row, region, route, demand = NONE }: Extract<PageReply, { kind: "service" }>, sight: Sight, used: Palette): Sight {
  const { service, views, regions } = row;
  const asked = rowPlace(row, region);
  // From a Region that is held the page asks again where it steps to one that is not.
  const nowhere = asked.held === null ? asked.views : row.nowhere;
  const viewsAt = (indexes: readonly number[]): AnswerView[] => indexes.flatMap((index) => views[index] ?? []);
  const standingOf = (indexes: readonly number[]): Standing => {
    const here = viewsAt(indexes);
    const requirement = requirementOf(here, demand.required, demand.organizationName);
    const met = here.filter(({ meets }) => meets === "meets").length;
    return {
      line: requirement && write(lineTree(requirement, here, demand, used)),
      says: gapped((where) => [sayCount("overlay_says", here.length, service.name, where, met), requirement?.rest].filter(Boolean).join(" ")),
      badges: indexes,
    };
  };

  const standings: Standing[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (indexes: readonly number[]): number => {
    const key = indexes.join();
    const number = numbers.get(key) ?? standings.push(standingOf(indexes)) - 1;
    numbers.set(key, number);
    return number;
  };
  const places = Object.entries(regions).map(([code, { name, short, views: indexes }]) => [code, [code === "global" ? name : `${name} (${code})`, short, numberOf(indexes)]] as const);

  const unknown = say("overlay_region_unknown");
  const unheld = standingOf(nowhere);
  const blank = (state: "asking" | "failed", label: string, name: string): Omit<Board, "look"> => ({
    place: { ...NOWHERE, label, head: [name, ""], says: null },
    badges: viewsAt(nowhere).map((view): BadgeSight => blankBadge(view, state, used)),
  });
  return {
    ...sight,
    global: service.global || route.global === true,
    badges: views.map((view) => badgeOf(view, used, demand.required)),
    label: gapped((full) => say("overlay_label", service.name, full)),
    service: service.short,
    standings,
    places: Object.fromEntries(places),
    nowhere: { ...unheld, label: say("overlay_label", service.name, unknown), head: [service.short, unknown], says: unheld.says.join(unknown), code: "" },
    blank: {
      asking: blank("asking", say("overlay_label_asking"), say("overlay_asking")),
      failed: blank("failed", say("overlay_label_unknown"), say("overlay_unanswered")),
    },
  };
}
