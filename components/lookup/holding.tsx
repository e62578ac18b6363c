import { say } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import type { Condition } from "./address.ts";
import { conditionText } from "./strings.ts";

/** The conditions that the rows in sight fulfil, for who looks at the table and for who gets a picture of it. */
export function Holding({ conditions, programs }: { conditions: readonly Condition[]; programs: readonly ProgramView[] }) {
  if (conditions.length === 0) return null;
  return (
    <ul class="holding">
      <li>{say("lookup_holding")}</li>
      {conditions.map((condition, index) => (
        <li key={index}>{conditionText(condition, programs)}</li>
      ))}
    </ul>
  );
}
