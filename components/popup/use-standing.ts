import { useEffect, useState } from "preact/hooks";
import type { Gateway, Standing } from "./gateway.ts";

/** How the dataset stands, and the way to ask its feed now. */
export interface Standings {
  /** Null until it is known, and where it cannot be had. */
  readonly standing: Standing | null;
  readonly trying: boolean;
  readonly tryNow: () => void;
}

/** Asks once `ready`, when all else is there: nobody waits for it. `arrived` is called where a dataset came that was waited for. */
export function useStanding(gateway: Gateway, ready: boolean, arrived: () => void): Standings {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [trying, setTrying] = useState(false);
  useEffect(() => {
    if (ready) gateway.status().then(setStanding, () => undefined);
  }, [ready]);
  const tryNow = (): void => {
    setTrying(true);
    gateway.refresh().then(
      (next) => {
        setTrying(false);
        setStanding(next);
        if (standing?.status.feed.waiting === true && !next.status.feed.waiting) arrived();
      },
      () => setTrying(false),
    );
  };
  return { standing, trying, tryNow };
}
