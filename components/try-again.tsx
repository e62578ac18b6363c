import { say } from "../locale/say.ts";

/** What a person can do where something could not be had. */
export interface Again {
  /** It is being asked for once more. */
  readonly asking: boolean;
  readonly ask: () => void;
}

/** Asks once more. The button stays where it is meanwhile, with the focus. */
export function TryAgain({ asking, ask, kind = "button" }: Again & { kind?: "button" | "link" }) {
  return (
    <button type="button" class={kind} aria-disabled={asking} onClick={asking ? undefined : ask}>
      {say(asking ? "popup_loading" : "popup_try_again")}
    </button>
  );
}
