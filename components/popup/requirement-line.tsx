import type { AnswerView } from "../../domain/words/view.ts";
import { say } from "../../locale/say.ts";
import type { Demand } from "../../messages/page.ts";
import { requirementOf } from "../../settings/requirement.ts";
import { Link } from "../link.tsx";
import { Glyph } from "../picture.tsx";

/** What is required and not met here, to be checked or unknown, as the bar's line says it; nothing where all of it is met. */
export function RequirementLine({ views, demand: { required, organizationName, helpUrl } }: { views: readonly AnswerView[]; demand: Demand }) {
  const requirement = requirementOf(views, required, organizationName);
  if (requirement === null) return null;
  const { head, rest, first, alarm } = requirement;
  const view = views.find(({ program }) => program === first);
  return (
    <div class={alarm ? "requirement alarm" : "requirement"}>
      <Glyph name={view?.glyph ?? "unknown"} old={view?.old ?? false} size={16} notMet={alarm} />
      <p>
        {head !== null && <b>{head} </b>}
        {rest} {helpUrl !== null && <Link href={helpUrl}>{say("overlay_guidance")}</Link>}
      </p>
    </div>
  );
}
