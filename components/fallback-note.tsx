import { Icon } from "./picture.tsx";
import { strings } from "./strings.ts";

/** That the answers do not come from the stored dataset. */
export function FallbackNote() {
  return (
    <div class="feed">
      <Icon name="info" />
      <p>
        <b>{strings.fallback.title}</b> {strings.fallback.text}
      </p>
    </div>
  );
}
