import { useEffect, useRef } from "preact/hooks";
import { useLook } from "../use-look.ts";
import type { Answers } from "./answers.ts";
import type { LookupGateway } from "./gateway.ts";

/**
 * Has everything asked anew where answers no longer rest on what they rested on (`basis`, null until it is known), and where
 * something could not be had.
 */
export function useBasis(gateway: LookupGateway, answers: Answers, basis: string | null): void {
  const earlyRef = useRef(false);
  /** What the renewal under way was begun for. */
  const begunRef = useRef<string | null>(null);
  const compare = (now: string): void => {
    if (now === basis || (answers.renewing && now === begunRef.current)) return;
    begunRef.current = now;
    answers.renew();
  };
  const look = (): void => {
    if (answers.failed && !answers.renewing) answers.renew();
    else if (basis === null) earlyRef.current = true;
    else gateway.basis().then(compare, () => undefined);
  };
  useEffect(() => {
    // What was told before it was known may be newer.
    if (!earlyRef.current || basis === null) return;
    earlyRef.current = false;
    look();
  }, [basis]);
  useLook((looked) => gateway.onLook(looked), look);
}
