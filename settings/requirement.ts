import type { AnswerView } from "../domain/words/view.ts";
import { listText } from "../domain/words/list-text.ts";
import type { MessageKey } from "../locale/keys.ts";
import { say } from "../locale/say.ts";

/** How a service stands, in one Region, to the programs that are required. */
export interface Requirement {
  /** The bold sentence: `Example Corp requires HIPAA and MTCS L3.`; null where nothing is "not met". */
  readonly head: string | null;
  /** What follows it: `Not met here: HIPAA. To check: MTCS L3.` */
  readonly rest: string;
  /** Both. */
  readonly line: string;
  /** Program ids, in the order in which they are required. */
  readonly notMet: readonly string[];
  readonly toCheck: readonly string[];
  readonly unknown: readonly string[];
  /** The one that is named first. */
  readonly first: string | undefined;
  /** Something is not met: the only red. */
  readonly alarm: boolean;
}

type View = Pick<AnswerView, "program" | "short" | "meets" | "badge" | "glyph" | "old" | "asOf">;

/**
 * The line above the bar (docs/look.md, "Required not met"); null where nothing is required or all of it is met, so that
 * silence means "met". A required program that has no view, since the dataset does not know it, is unknown.
 */
export function requirementOf(views: readonly View[], required: readonly string[], organizationName: string | null): Requirement | null {
  const each = required.map((program) => ({ program, view: views.find((view) => view.program === program) }));
  const standing = (meets: View["meets"]) => each.filter(({ view }) => (view?.meets ?? "unknown") === meets);
  const [notMet, toCheck, unknown] = [standing("not-met"), standing("check"), standing("unknown")];
  if (notMet.length + toCheck.length + unknown.length === 0) return null;

  const alarm = notMet.length > 0;
  const names = listText(each.map(nameOf));
  const head = !alarm ? null : organizationName === null ? say("requirement_required", names) : say("requirement_requires", organizationName, names);
  const rest = [
    said("requirement_not_met", notMet.map(nameOf), ", "),
    // Where this is the worst there is, there is room to say why.
    alarm ? said("requirement_to_check", toCheck.map(nameOf), ", ") : said("requirement_to_check", toCheck.map(withReason), "; "),
    said("requirement_unknown", unknown.map(nameOf), ", "),
  ].filter(Boolean).join(" ");
  return { head, rest, line: head === null ? rest : `${head} ${rest}`, notMet: notMet.map(idOf), toCheck: toCheck.map(idOf), unknown: unknown.map(idOf), first: [...notMet, ...toCheck, ...unknown].map(idOf)[0], alarm };
}

interface Asked {
  readonly program: string;
  readonly view: View | undefined;
}

function idOf({ program }: Asked): string {
  return program;
}

function nameOf({ program, view }: Asked): string {
  return view?.short ?? program;
}

/** `MTCS L3, list of 2022`; `HIPAA, with exclusions` */
function withReason(asked: Asked): string {
  const { view } = asked;
  if (view === undefined) return nameOf(asked);
  const kind = view.glyph === "reported" ? "requirement_report" : view.glyph === "no-service-list" ? "requirement_statement" : "requirement_list";
  const reason = view.old && view.asOf !== null ? say(kind, view.asOf.slice(0, 4)) : view.badge;
  return say("requirement_with_reason", view.short, reason);
}

function said(key: MessageKey, names: readonly string[], separator: string): string {
  return names.length === 0 ? "" : say(key, names.join(separator));
}
