import { useLayoutEffect, useState } from "preact/hooks";
import type { Again } from "./try-again.tsx";

/** Something asked for: not there yet, not to be had, or there. */
export type Loaded<T> = { readonly state: "loading" } | { readonly state: "failed" } | { readonly state: "here"; readonly value: T };

/** Asks when the view is first drawn: an effect would ask a frame later. What came before stays while it is asked for once more. */
export function useLoaded<T>(question: () => Promise<T>): Loaded<T> & Again {
  const [asked, setAsked] = useState(question);
  const [settled, setSettled] = useState<{ readonly asked: Promise<T> | null; readonly loaded: Loaded<T> }>({ asked: null, loaded: { state: "loading" } });
  useLayoutEffect(() => {
    let gone = false;
    const settle = (loaded: Loaded<T>): void => {
      if (!gone) setSettled({ asked, loaded });
    };
    asked.then((value) => settle({ state: "here", value }), () => settle({ state: "failed" }));
    return () => {
      gone = true;
    };
  }, [asked]);
  return { ...settled.loaded, asking: settled.asked !== asked, ask: () => setAsked(question()) };
}
