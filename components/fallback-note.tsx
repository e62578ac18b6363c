import { say } from "../locale/say.ts";
import { FeedNote } from "./feed-note.tsx";

/** That the answers do not come from the stored dataset. */
export function FallbackNote() {
  return (
    <FeedNote tone="info" title={say("popup_fallback")}>
      {say("popup_fallback_text")}
    </FeedNote>
  );
}
