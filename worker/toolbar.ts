import { rowPlace } from "../domain/words/row-place.ts";
import { say, sayCount } from "../locale/say.ts";
import type { PageReply } from "../messages/page.ts";
import { requirementOf } from "../settings/requirement.ts";

/** What the toolbar's button says of one tab. */
export interface ToolbarState {
  readonly icon: "colour" | "not-met" | "idle";
  /** The badge: how many of the shown programs are met, `!` and `?` as docs/look.md tells under "Icon"; "" for none. */
  readonly badge: string;
  /** A required program is not met: the badge is red. */
  readonly alarm: boolean;
  readonly title: string;
}

/** The button of a page that is none of ours, and of one of no service. */
export const idle = (): ToolbarState => ({ icon: "idle", badge: "", alarm: false, title: say("toolbar_idle") });

/** The button for a page's reply in the Region the tab shows now. What is not known is `?`, never a count. */
export function toolbarOf(reply: PageReply, region: string | null): ToolbarState {
  if (reply.kind === "not-recognised") return { icon: "colour", badge: "?", alarm: false, title: say("toolbar_lost") };
  if (reply.kind === "failed") return { icon: "colour", badge: "?", alarm: false, title: say("toolbar_failed") };
  if (reply.kind !== "service") return idle();
  const { row, route, demand } = reply;
  const { held, views: here } = rowPlace(row, row.service.global || route.global ? "global" : region);
  const views = here.flatMap((index) => row.views[index] ?? []);
  const met = views.filter((view) => view.meets === "meets").length;
  const requirement = demand === undefined ? null : requirementOf(views, demand.required, demand.organizationName);
  const alarm = requirement?.alarm === true;
  const said = sayCount("toolbar_met", views.length, row.service.name, held?.short ?? say("toolbar_region_unknown"), met);
  return {
    icon: alarm ? "not-met" : "colour",
    badge: `${met}${alarm ? "!" : requirement === null ? "" : "?"}`,
    alarm,
    title: requirement === null ? said : `${said}. ${requirement.line}`,
  };
}
