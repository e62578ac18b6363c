import { useEffect, useState } from "preact/hooks";
import type { Gateway, Standing } from "./gateway.ts";

/** How the dataset stands, and the way to ask its feed now. */
export interface Standings {
  /** Null until it is known, and where it cannot be had. */
  readonly standing: Standing | null;
  /** It could not be had, or the feed's answer could not. */
  readonly failed: boolean;
  readonly trying: boolean;
  readonly tryNow: () => void;
  /** Asks once more how it stands, where that could not be had. */
  readonly again: () => void;
}

/** Asks once `ready`, when all else is there: nobody waits for it. `arrived` is called where a dataset came that was waited for. */
export function useStanding(gateway: Gateway, ready: boolean, arrived: () => void): Standings {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [failed, setFailed] = useState(false);
  const [trying, setTrying] = useState(false);
  const settle = (next: Standing | null): void => {
    setFailed(next === null);
    if (next !== null) setStanding(next);
  };
  const ask = (): void => void gateway.status().then(settle, () => settle(null));
  useEffect(() => {
    if (ready) ask();
  }, [ready]);
  const tryNow = (): void => {
    setTrying(true);
    gateway.refresh().then(
      (next) => {
        setTrying(false);
        settle(next);
        if (standing?.status.feed.waiting === true && !next.status.feed.waiting) arrived();
      },
      () => {
        setTrying(false);
        settle(null);
      },
    );
  };
  return { standing, failed, trying, tryNow, again: () => failed && ask() };
}
