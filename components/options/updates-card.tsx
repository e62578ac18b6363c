import { useState } from "preact/hooks";
import { dateText } from "../../domain/words/date-text.ts";
import { say } from "../../locale/say.ts";
import type { StatusReply } from "../../messages/status.ts";
import { Icon } from "../picture.tsx";
import { Attempts } from "./attempts.tsx";
import { Card } from "./card.tsx";
import { ErrorText } from "./field.tsx";
import { Lacking } from "./lacking.tsx";
import { momentText } from "../moment-text.ts";
import { bytesText, listOf } from "./setting-text.ts";
import type { Standing } from "./use-status.ts";

interface Props {
  readonly standing: Standing;
  readonly now: Date;
  readonly announce: (text: string) => void;
}

/** Which dataset answers, how it is kept fresh and how that went. */
export function UpdatesCard({ standing: { status, failed, again, checking, updating, update }, now, announce }: Props) {
  const named = status !== null && status.feed.from !== "none";
  const [end, setEnd] = useState("");
  const press = async (): Promise<void> => {
    announce(say("options_checking"));
    // A check that somebody else began may have asked before what this press is about.
    if (updating) return;
    setEnd("");
    const answer = await update();
    const empty = emptyEnd(answer, status);
    setEnd(empty ?? "");
    if (empty === null) announce(answer?.history[0]?.sentence ?? "");
  };
  const action = named && (
    <button type="button" class="button small" aria-disabled={updating} onClick={() => void press()}>
      <Icon name="refresh" size={14} />
      {say(checking ? "options_checking" : "options_update")}
    </button>
  );
  return (
    <Card title={say("options_updates")} action={action}>
      {failed && <Lacking text={say("options_status_failed")} again={again} />}
      <p class="field-hint" role="status">
        {end}
      </p>
      {status !== null && <Facts status={status} now={now} />}
    </Card>
  );
}

/** Why "Update now" added nothing to the history; null where it did. */
function emptyEnd(answer: StatusReply | null, before: StatusReply | null): string | null {
  if (answer === null) return say("options_update_unanswered");
  const grew = answer.history.length > 0 && answer.history[0]?.at !== before?.history[0]?.at;
  return grew ? null : (answer.feed.refusal?.sentence ?? say("options_update_not_asked"));
}

function Facts({ status, now }: { status: StatusReply; now: Date }) {
  const { feed, succeededAt, nextAt, storage, history, expired } = status;
  const named = feed.from !== "none";
  return (
    <>
      {feed.refusal !== null && <ErrorText text={feed.refusal.sentence} />}
      {feed.waiting && feed.refusal === null && <p class="field-hint">{say("options_waiting")}</p>}
      <dl>
        <Fact name={say("options_active")}>
          {activeText(status)}
          {expired && <ErrorText text={say("options_expired")} />}
        </Fact>
        {named && <Fact name={say("options_success")}>{succeededAt === null ? say("options_never") : successText(status, succeededAt, now)}</Fact>}
        {named && <Fact name={say("options_next")}>{nextAt === null ? say("options_not_planned") : nextAt <= now.getTime() ? say("options_due") : momentText(nextAt, now)}</Fact>}
        <Fact name={say("options_storage")}>
          {storage.bytes === null || storage.kept === "memory" ? say(storage.kept === "stored" ? "options_stored" : "options_in_memory") : say("options_stored_bytes", bytesText(storage.bytes))}
          {storage.note !== null && <ErrorText text={storage.note} />}
        </Fact>
      </dl>
      {named ? <Attempts history={history} now={now} /> : <p class="field-hint">{say("options_no_feed")}</p>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const SIGNATURES = {
  bundled: "options_bundled",
  signed: "options_signed",
  unsigned: "options_unsigned",
  "not-recorded": "options_not_recorded",
} as const;

/** `Example Corp, sequence 42, signed, issued 20 Nov 2026, expires 20 Dec 2026` */
function activeText({ provenance: { issuer, sequence, issued, signature }, expires, expired }: StatusReply): string {
  const date = (moment: string): string => dateText(moment.slice(0, 10));
  const end = expires === null ? [] : [say(expired ? "options_expired_on" : "options_expires", date(expires))];
  return listOf([issuer, say("options_sequence", sequence), say(SIGNATURES[signature]), say("options_issued", date(issued)), ...end]);
}

function successText({ history }: StatusReply, at: number, now: Date): string {
  const outcome = history.find((attempt) => attempt.at === at)?.outcome;
  const moment = momentText(at, now);
  if (outcome === "update") return say("options_success_update", moment);
  return outcome === "not-modified" ? say("options_success_same", moment) : moment;
}
