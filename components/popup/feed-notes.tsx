import { dateText } from "../../domain/words/date-text.ts";
import { listText } from "../../domain/words/list-text.ts";
import { say } from "../../locale/say.ts";
import type { StatusReply } from "../../messages/status.ts";
import { FeedNote } from "../feed-note.tsx";
import { FailedLine } from "./failed-line.tsx";
import type { Standing } from "./gateway.ts";
import { timeText } from "../moment-text.ts";
import type { Standings } from "./use-standing.ts";

/** How dataset and policy stand, where a person must know: not arrived, unsigned, expired; a policy that does not hold wholly. */
export function FeedNotes({ standing, failed, trying, tryNow, again, asking }: Standings) {
  if (standing === null) return failed ? <FailedLine text={say("popup_status_failed")} again={{ asking, ask: again }} /> : null;
  const { feed, provenance, expired, expires } = standing.status;
  const { ignored, organization } = standing;
  return (
    <>
      {feed.waiting && <Waiting standing={standing} failed={failed} trying={trying} tryNow={tryNow} />}
      {ignored.length > 0 && (
        <FeedNote tone="warning" title={organization === null ? say("popup_policy") : say("popup_policy_of", organization)}>
          {say("popup_policy_text", listText(ignored))}
        </FeedNote>
      )}
      {provenance.signature === "unsigned" && (
        <FeedNote tone="warning" title={say("popup_unsigned")}>
          {say("popup_unsigned_text")}
        </FeedNote>
      )}
      {expired && (
        <FeedNote tone="warning" title={say("popup_expired")}>
          {expires !== null && say("popup_expired_text", dateText(expires.slice(0, 10)))}
        </FeedNote>
      )}
    </>
  );
}

function Waiting({ standing, failed, trying, tryNow }: { standing: Standing; failed: boolean; trying: boolean; tryNow: () => void }) {
  const { provenance, feed, checking } = standing.status;
  const busy = trying || checking;
  return (
    <FeedNote tone="info" title={titleOf(standing)}>
      {say(provenance.signature === "bundled" ? "popup_waiting_bundled" : "popup_waiting_other")}{" "}
      <span role="status">{failed ? say("popup_try_unanswered") : triesText(standing.status, standing.now)}</span>{" "}
      {feed.refusal === null && (
        <button type="button" class="link" aria-disabled={busy} onClick={busy ? undefined : tryNow}>
          {say(busy ? "popup_trying" : "popup_try_now")}
        </button>
      )}
    </FeedNote>
  );
}

/** What came of the last try, and when the next one is; or why it is never asked. */
function triesText({ feed, history: [last], nextAt }: StatusReply, now: Date): string {
  if (feed.refusal !== null) return feed.refusal.sentence;
  const before = last === undefined ? say("popup_not_tried") : say("popup_last_try", timeText(last.at, now), last.sentence);
  return nextAt === null || nextAt <= now.getTime() ? before : say("popup_tries", before, say("popup_next_try", timeText(nextAt, now)));
}

/** Whose dataset it is: the organisation's, or that of a host. */
function titleOf({ status: { feed }, organization }: Standing): string {
  if (feed.from === "policy" && organization !== null) return say("popup_waiting_of", organization);
  return feed.address !== null && URL.canParse(feed.address) ? say("popup_waiting_from", new URL(feed.address).host) : say("popup_waiting");
}
