import type { AnswerView } from "../domain/words/view.ts";
import { say } from "../locale/say.ts";
import type { Demand, Display, PageReply } from "../messages/protocol.ts";
import type { BadgeSight, Board, PlaceSight, Sight } from "../messages/sight.ts";
import type { Tree } from "../messages/tree.ts";
import { requirementOf } from "../settings/requirement.ts";
import { badgeOf, blankBadge } from "./badge.ts";
import { palette, type Palette } from "./glyph.ts";
import { lineTree } from "./line.ts";
import { menuTree, moreTree, type Shortcuts } from "./menu.ts";
import { panelTree } from "./panel.ts";
import { share, write } from "./share.ts";
import { present } from "./tree.ts";

/** What a sight tells besides the page's reply. */
export interface Setting {
  readonly display: Display;
  readonly shortcuts: Shortcuts;
  /** The extension's version, for a report. */
  readonly version: string;
}

const NONE: Demand = { required: [], organizationName: null, helpUrl: null };
const NOWHERE = { badges: [], line: null } as const;

/** A page's reply as its script is to show it: in words and pictures, for every Region. */
export function sightOf(reply: PageReply, { display, shortcuts, version }: Setting): Sight {
  const used = palette();
  const unknown = used.glyph({ glyph: "unknown", old: false });
  const values = { Region: say("overlay_this_region"), Where: say("overlay_region_unknown"), Code: "" };
  const sight: Sight = {
    display,
    failed: reply.kind === "failed",
    route: "route" in reply ? reply.route : null,
    family: "family" in reply ? reply.family : null,
    global: false,
    look: { glyphs: used.glyphs, more: write(moreTree()), menu: write(menuTree(shortcuts)), head: write(""), panel: write(""), parts: [] },
    badges: [],
    places: {},
    nowhere: null,
    blank: null,
    report: null,
  };
  const pill = (label: string, sentence: string, ...more: readonly Tree[]): PlaceSight => ({ ...NOWHERE, label, values, says: sentence, head: write(headTree(["span", { class: "sentence" }, unknown, sentence, ...more])) });
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
      return serviceSight(reply, sight, used, values);
  }
}

function serviceSight({ row, route, demand = NONE }: Extract<PageReply, { kind: "service" }>, sight: Sight, used: Palette, nowhere: PlaceSight["values"]): Sight {
  const { service, views, regions, dataset } = row;
  const viewsAt = (indexes: readonly number[]): AnswerView[] => indexes.flatMap((index) => views[index] ?? []);

  function placeOf(indexes: readonly number[], full: string, values: PlaceSight["values"]): PlaceSight {
    const here = viewsAt(indexes);
    const requirement = requirementOf(here, demand.required, demand.organizationName);
    const met = here.filter(({ meets }) => meets === "meets").length;
    return {
      label: say("overlay_label", service.name, full),
      head: null,
      line: requirement && write(lineTree(requirement, here, demand, used)),
      says: [say("overlay_says", service.name, values["Where"] ?? "", met, here.length), requirement?.rest].filter(Boolean).join(" "),
      badges: indexes,
      values,
    };
  }
  const places = Object.entries(regions).map(([code, { name, short, views: indexes }]) =>
    [code, placeOf(indexes, code === "global" ? name : `${name} (${code})`, { Region: short, Where: short, Code: code })] as const);

  const badges = views.map((view) => badgeOf(view, used, demand.required));
  const { written, parts } = share(badges.flatMap(({ face, panel }) => [face, panel]));
  const programs = viewsAt(row.nowhere);
  const blank = (state: "asking" | "failed", label: string, name: string): Omit<Board, "look"> => ({
    place: { ...NOWHERE, label, head: write(headTree(namesTree(name, ""))), says: null, values: nowhere },
    badges: programs.map((view): BadgeSight => blankBadge(view, state, used)),
  });
  return {
    ...sight,
    look: { ...sight.look, head: write(headTree(namesTree(service.short, "{Where}"))), panel: write(panelTree(service, dataset.label)), parts },
    global: service.global || route.global === true,
    badges: badges.map((badge, at) => ({ ...badge, face: written[2 * at] ?? "", panel: written[2 * at + 1] ?? "" })),
    places: Object.fromEntries(places),
    nowhere: placeOf(row.nowhere, nowhere["Where"] ?? "", nowhere),
    blank: {
      asking: blank("asking", say("overlay_label_asking"), say("overlay_asking")),
      failed: blank("failed", say("overlay_label_unknown"), say("overlay_unanswered")),
    },
  };
}

/** Our mark, and what stands beside it. */
const headTree = (beside: Tree): Tree => ["span", { class: "who" }, ["mark"], beside];
const namesTree = (name: string, region: string): Tree => ["span", {}, ["b", {}, name], ["span", { class: "words" }, region]];
