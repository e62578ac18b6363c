import { useLayoutEffect, useState } from "preact/hooks";

/** Something asked for once: not there yet, not to be had, or there. */
export type Loaded<T> = { readonly state: "loading" } | { readonly state: "failed" } | { readonly state: "here"; readonly value: T };

const LOADING = { state: "loading" } as const;

/** Asks once, when the view is first drawn: an effect would ask a frame later. */
export function useLoaded<T>(ask: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(LOADING);
  const [asked] = useState(ask);
  useLayoutEffect(() => {
    let gone = false;
    asked.then(
      (value) => gone || setLoaded({ state: "here", value }),
      () => gone || setLoaded({ state: "failed" }),
    );
    return () => {
      gone = true;
    };
  }, []);
  return loaded;
}
