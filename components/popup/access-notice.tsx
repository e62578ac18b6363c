import { useEffect, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import type { Gateway } from "./gateway.ts";
import { Icon } from "../picture.tsx";

type State = "not-asked" | "missing" | "given" | "refused";

/** Where the user has taken away access to the console's pages: that it is so, and a way to ask for it again. Else nothing. */
export function AccessNotice({ gateway }: { gateway: Pick<Gateway, "hasAccess" | "askAccess"> }) {
  const [state, setState] = useState<State>("not-asked");
  useEffect(() => {
    // A browser that does not say takes nothing away either.
    gateway.hasAccess().then((has) => has || setState("missing"), () => undefined);
  }, []);
  if (state === "not-asked") return null;

  // At once in the click: the browser asks only there.
  const ask = (): void => {
    gateway.askAccess().then((given) => setState(given ? "given" : "refused"), () => setState("refused"));
  };
  return (
    <div class="feed" role="status">
      <Icon name="info" />
      <p>
        {state === "given" ? (
          say("access_given")
        ) : (
          <>
            <b>{say("access_title")}</b> {say(state === "refused" ? "access_refused" : "access_text")}{" "}
            <button type="button" class="link" onClick={ask}>
              {say("access_ask")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
