import { useId, useState } from "preact/hooks";
import { say, sayCount } from "../../locale/say.ts";
import type { AttemptView } from "../../messages/status.ts";
import { Icon } from "../picture.tsx";
import { momentText } from "../moment-text.ts";

const FIRST = 5;

/** The last attempts to refresh, newest first: when, how each ended in words and shape, and its code. */
export function Attempts({ history, now }: { history: readonly AttemptView[]; now: Date }) {
  const [all, setAll] = useState(false);
  const id = useId();
  if (history.length === 0) return <p class="field-hint">{say("options_no_attempts")}</p>;
  return (
    <>
      <table class="attempts" id={id}>
        <caption class="spoken">{say("options_attempts")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("options_when")}</th>
            <th scope="col">{say("options_result")}</th>
            <th scope="col">{say("options_code")}</th>
          </tr>
        </thead>
        <tbody>
          {history.slice(0, all ? undefined : FIRST).map((attempt, index) => (
            <Attempt key={`${attempt.at} ${index}`} attempt={attempt} now={now} />
          ))}
        </tbody>
      </table>
      {history.length > FIRST && (
        <button type="button" class="link-button" aria-expanded={all} aria-controls={id} onClick={() => setAll(!all)}>
          {all ? say("options_fewer_attempts") : sayCount("options_all_attempts", history.length)}
        </button>
      )}
    </>
  );
}

function Attempt({ attempt: { at, outcome, code, sentence, detail }, now }: { attempt: AttemptView; now: Date }) {
  const refused = outcome === "refused";
  return (
    <tr>
      <td>
        <time dateTime={new Date(at).toISOString()}>{momentText(at, now)}</time>
      </td>
      <td>
        <p class={refused ? "outcome bad" : "outcome success"}>
          <Icon name={refused ? "warning" : "check"} size={14} />
          <span>
            {sentence}
            {detail !== null && <small>{detail}</small>}
          </span>
        </p>
      </td>
      <td>
        <code>{code}</code>
      </td>
    </tr>
  );
}
