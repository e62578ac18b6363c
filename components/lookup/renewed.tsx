import { useState } from "preact/hooks";
import { say } from "../../locale/say.ts";

/** Says to who hears the page that everything was asked anew, each time that it rests on something else. */
export function Renewed({ basis }: { basis: string | null }) {
  const [seen, setSeen] = useState({ basis, times: 0 });
  if (basis !== null && basis !== seen.basis) setSeen({ basis, times: seen.basis === null ? 0 : seen.times + 1 });
  return (
    <div class="spoken" role="status">
      {seen.times > 0 && <span key={seen.times}>{say("lookup_renewed")}</span>}
    </div>
  );
}
