import type { PageFacts, Route } from "../../../console/page.ts";
import type { AnswerView } from "../../../domain/words/view.ts";
import type { Display } from "../../../messages/display.ts";
import type { Demand, PageReply } from "../../../messages/page.ts";
import type { Row } from "../../../messages/row.ts";
import type { Board, Panel, Sight } from "../../../messages/sight.ts";
import { boardOf } from "../../../overlay/board.ts";
import { panelOf } from "../../../sight/panel.ts";
import { sightOf } from "../../../sight/sight.ts";

/** One answer, fresh and plain unless told otherwise. */
export const answer = (program: string, short: string, more: Partial<AnswerView> = {}): AnswerView => ({
  program,
  short,
  name: `${short} in full`,
  verdict: "in-scope",
  glyph: "in-scope",
  old: false,
  asOf: "2026-05-22",
  badge: "in scope",
  spoken: `${short}: in scope, as of 2026-05-22`,
  row: "in scope",
  rowDetail: "",
  heading: "In scope",
  sentence: "The {Region} list names it.",
  notes: [],
  leftOpen: null,
  facts: [],
  others: null,
  meets: "meets",
  ...more,
});

/** A row of two programs: MTCS differs between Singapore and Seoul, HIPAA does not. */
export function row(service = "kendra", more: Partial<Row["service"]> = {}): Row {
  const old = { old: true, asOf: "2022-04-11", meets: "check" } as const;
  const views = [
    answer("mtcs-l3", "MTCS L3", { ...old, badge: "listed 2022", spoken: "MTCS L3: in scope, old list, as of 2022-04-11" }),
    answer("mtcs-l3", "MTCS L3", { ...old, verdict: "not-listed", glyph: "not-listed", badge: "not listed 2022", spoken: "MTCS L3: not listed, old list, as of 2022-04-11" }),
    answer("hipaa", "HIPAA", { badge: "eligible", spoken: "HIPAA: eligible, BAA required, as of 2026-05-22" }),
    answer("mtcs-l3", "MTCS L3", { verdict: "unknown", glyph: "unknown", asOf: null, badge: "unknown", spoken: "MTCS L3: unknown, Region not known", meets: "unknown" }),
    answer("hipaa", "HIPAA", { verdict: "unknown", glyph: "unknown", asOf: null, heading: "Unknown", badge: "unknown", spoken: "HIPAA: unknown, Region not known", meets: "unknown" }),
  ];
  return {
    service: { id: service, name: `Amazon ${service}`, short: service, category: "x", parent: null, global: false, lifecycle: null, lifecycleCopied: null, ...more },
    programs: ["mtcs-l3", "hipaa"],
    views,
    regions: {
      "ap-southeast-1": { name: "Asia Pacific (Singapore)", short: "Singapore", views: [0, 2] },
      "ap-northeast-2": { name: "Asia Pacific (Seoul)", short: "Seoul", views: [1, 2] },
      "eu-west-1": { name: "Europe (Ireland)", short: "Ireland", views: [1, 2] },
      global: { name: "Global", short: "Global", views: [0, 2] },
    },
    nowhere: [3, 2],
    strange: [3, 4],
    dataset: { label: "Bundled dataset of 22 Nov 2026", copied: "Bundled dataset of 2026-11-22", short: "Bundled, 22 Nov 2026", issued: "2026-11-22", sequence: 42, fallback: false },
  };
}

export const DISPLAY: Display = { overlay: "auto", position: "bottom-right", marks: true, hidden: false, basis: "one" };

/** What a page's script is told of a reply. */
export const sight = (reply: PageReply): Sight => sightOf(reply, { display: DISPLAY, shortcuts: { hide: "Alt+Shift+H", popup: "Alt+Shift+I" }, version: "1.2.3" });

/** The background's reply for a row, in a Region. */
function replyOf(region: string | null, of: Row = row(), demand?: Demand): PageReply {
  const route = { path: of.service.id, service: of.service.id };
  return { kind: "service", region, partition: "aws", route, family: [route], row: of, ...(demand && { demand }) };
}

/** What is shown of a row in a Region. */
export function board(region: string | null, of: Row = row(), demand?: Demand): Board {
  const shown = boardOf(sight(replyOf(region, of, demand)), region);
  if (!shown) throw new Error("a service has a board");
  return shown;
}

/** What opens over it: a program's panel. */
export const panel = (program: string, region: string | null, of: Row = row(), demand?: Demand): Panel | null => panelOf(replyOf(region, of, demand), { program, region, basis: "one" });

/** All text of a tree. */
export const textOf = (tree: unknown): string => (typeof tree === "string" ? tree : Array.isArray(tree) ? tree.slice(1).map(textOf).join("") : "");

export const page = (path: string, more: Partial<PageFacts> = {}): PageFacts => ({
  host: "ap-southeast-1.console.aws.amazon.com",
  path,
  hash: "",
  queryRegion: "ap-southeast-1",
  metaRegion: null,
  metaService: null,
  ...more,
});

/** What the background says of a page of `service` reached by `route`. */
export const serviceReply = (service: string, route: Route, family: readonly Route[] = [route], more: Partial<Row["service"]> = {}): PageReply => ({
  kind: "service",
  region: "ap-southeast-1",
  partition: "aws",
  route,
  family,
  row: row(service, more),
});
