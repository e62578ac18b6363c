import { useEffect, useRef } from "preact/hooks";
import type { LookupGateway } from "./gateway.ts";

/**
 * Watches whether answers still rest on what they rested on: `basis`, null until it is known. Calls `changed` where they do
 * not. What it returns calls for a look at once.
 */
export function useBasis(gateway: LookupGateway, basis: string | null, changed: () => void): () => void {
  const earlyRef = useRef(false);
  const look = (): void => {
    if (basis === null) earlyRef.current = true;
    else gateway.basis().then((now) => now !== basis && changed(), () => undefined);
  };
  useEffect(() => {
    // What was told before it was known may be newer.
    if (earlyRef.current && basis !== null) look();
    return gateway.onLook(look);
  }, [basis]);
  return look;
}
