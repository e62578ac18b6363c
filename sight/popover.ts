import type { PageFacts } from "../console/page.ts";
import { regionOf } from "../console/region.ts";
import { say } from "../locale/say.ts";
import type { PageReply } from "../messages/protocol.ts";
import type { Popover } from "../messages/sight.ts";
import type { Tree } from "../messages/tree.ts";
import { popoverPalette, type Palette } from "./glyph.ts";
import { menuTree, type Shortcuts } from "./menu.ts";
import { panelTree } from "./panel.ts";
import css from "./popover.css?inline";
import { write } from "./tree.ts";

/** What a popover tells besides the page's reply. */
export interface Occasion {
  /** Whose panel it is; null: the menu. */
  readonly program: string | null;
  readonly page: PageFacts;
  readonly shortcuts: Shortcuts;
  readonly basis: string;
}

/** What opens beside the bar of a page; null where there is nothing to tell of this program. */
export function popoverOf(reply: PageReply, { program, page, shortcuts, basis }: Occasion): Popover | null {
  const used = popoverPalette();
  const place = placeOf(reply, page);
  const tree = program === null ? menuTree(shortcuts, place?.code ?? "") : panelOf(reply, program, place, used);
  return tree === null ? null : { tree: write(tree), glyphs: used.glyphs, css, basis };
}

function panelOf(reply: PageReply, program: string, place: Place | null, palette: Palette): Tree | null {
  if (reply.kind !== "service") return null;
  const { row, demand } = reply;
  const view = (place?.views ?? row.nowhere).map((index) => row.views[index]).find((each) => each?.program === program);
  if (view === undefined) return null;
  const { where, region, code } = place === null ? { where: say("overlay_region_unknown"), region: say("overlay_this_region"), code: "" } : { where: place.short, region: place.short, code: place.code };
  const notMet = view.meets === "not-met" && demand?.required.includes(program) === true;
  return panelTree(view, { service: row.service, where, region, code, dataset: row.dataset.label }, palette, notMet);
}

interface Place {
  readonly code: string;
  readonly short: string;
  readonly views: readonly number[];
}

/** Where the page is, if the service's row knows the place. */
function placeOf(reply: PageReply, page: PageFacts): Place | null {
  if (reply.kind !== "service") return null;
  const { regions, service } = reply.row;
  const code = service.global || reply.route.global === true ? "global" : regionOf(page);
  const place = code !== null && Object.hasOwn(regions, code) ? regions[code] : undefined;
  return code === null || place === undefined ? null : { code, ...place };
}
