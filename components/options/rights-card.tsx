import { say } from "../../locale/say.ts";
import { Card } from "./card.tsx";

const RIGHTS = [
  ["options_right_read", "options_right_read_why"],
  ["options_right_keep", "options_right_keep_why"],
  ["options_right_wake", "options_right_wake_why"],
  ["options_right_fetch", "options_right_fetch_why"],
] as const;

/** What the extension may do, and why, in plain words. */
export function RightsCard() {
  return (
    <Card title={say("options_rights")}>
      {RIGHTS.map(([right, why]) => (
        <p key={right} class="right">
          <b>{say(right)}</b> {say(why)}
        </p>
      ))}
    </Card>
  );
}
