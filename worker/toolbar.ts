import { standingOrder } from "../domain/coverage/meets.ts";
import type { AnswerView } from "../domain/words/view.ts";
import type { PageReply } from "../messages/protocol.ts";

/** What the toolbar's button says of one tab. */
export interface ToolbarState {
  readonly icon: "colour" | "not-met" | "idle";
  /** The badge: how many of the shown programs are met, `!` and `?` as look.md tells under "Icon"; "" for none. */
  readonly badge: string;
  /** A required program is not met: the badge is red. */
  readonly alarm: boolean;
  readonly title: string;
}

export const IDLE: ToolbarState = { icon: "idle", badge: "", alarm: false, title: "Inscope" };

/** The button for a page's reply in the Region the tab shows now. What is not known is `?`, never a count. */
export function toolbarOf(reply: PageReply, region: string | null, required: readonly string[]): ToolbarState {
  if (reply.kind === "not-recognised") return { icon: "colour", badge: "?", alarm: false, title: "Inscope: service not recognised on this page" };
  if (reply.kind === "failed") return { icon: "colour", badge: "?", alarm: false, title: "Inscope: no dataset could be read" };
  if (reply.kind !== "service") return IDLE;
  const { row } = reply;
  const asked = row.service.global || reply.route.global ? "global" : region;
  const place = asked !== null && Object.hasOwn(row.regions, asked) ? row.regions[asked] : undefined;
  const views = (place?.views ?? row.nowhere).flatMap((index) => row.views[index] ?? []);
  const met = views.filter((view) => view.meets === "meets").length;
  const worst = worstOf(views.filter((view) => required.includes(view.program)));
  const where = `${row.service.name}, ${place?.short ?? "Region not known"}`;
  return {
    icon: worst === "not-met" ? "not-met" : "colour",
    badge: `${met}${worst === "not-met" ? "!" : worst === "unknown" || worst === "check" ? "?" : ""}`,
    alarm: worst === "not-met",
    title: `Inscope: ${where}: ${met} of ${views.length} programs met`,
  };
}

function worstOf(views: readonly AnswerView[]): AnswerView["meets"] | null {
  return views.map((view) => view.meets).toSorted((a, b) => standingOrder(a) - standingOrder(b))[0] ?? null;
}
