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
  /** Asks once more how it stands, where that could not be had, and where a dataset is waited for. */
  readonly again: () => void;
  /** That is under way. */
  readonly asking: boolean;
}

/** Asks once `ready`, when all else is there: nobody waits for it. `arrived` is called where a dataset came that was waited for. */
export function useStanding(gateway: Gateway, ready: boolean, arrived: () => void): Standings {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [failed, setFailed] = useState(false);
  const [trying, setTrying] = useState(false);
  const [asking, setAsking] = useState(false);
  const waiting = standing?.status.feed.waiting === true;
  const settle = (next: Standing | null): void => {
    setFailed(next === null);
    setAsking(false);
    if (next === null) return;
    setStanding(next);
    if (waiting && !next.status.feed.waiting) arrived();
  };
  const ask = (): void => void gateway.status().then(settle, () => settle(null));
  const again = (): void => {
    if (asking || !(failed || waiting)) return;
    setAsking(true);
    ask();
  };
  useEffect(() => {
    if (ready) ask();
  }, [ready]);
  const tryNow = (): void => {
    setTrying(true);
    gateway.refresh().then(
      (next) => {
        setTrying(false);
        settle(next);
      },
      () => {
        setTrying(false);
        settle(null);
      },
    );
  };
  return { standing, failed, trying, tryNow, again, asking };
}
