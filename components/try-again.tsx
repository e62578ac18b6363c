import { useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../locale/say.ts";

/** What a person can do where something could not be had. */
export interface Again {
  /** It is being asked for once more. */
  readonly asking: boolean;
  readonly ask: () => void;
}

/** Asks once more. The button stays where it is meanwhile, with the focus; where it goes away with it, the heading of its part has it, or the part. */
export function TryAgain({ asking, ask, kind = "button" }: Again & { kind?: "button" | "link" }) {
  const buttonRef = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = buttonRef.current;
    const part = button?.closest<HTMLElement>("aside, main");
    return () => {
      // What comes in its place is there only once all is drawn.
      if (document.activeElement === button) queueMicrotask(() => {
        if (part && document.activeElement === document.body) takeFocus(part.querySelector<HTMLElement>("h1, h2") ?? part);
      });
    };
  }, []);
  return (
    <button ref={buttonRef} type="button" class={kind} aria-disabled={asking} onClick={asking ? undefined : ask}>
      {say(asking ? "again_asking" : "again_ask")}
    </button>
  );
}

function takeFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
}
