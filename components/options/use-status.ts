import { useEffect, useRef, useState } from "preact/hooks";
import type { StatusReply } from "../../messages/status.ts";
import type { Again } from "../try-again.tsx";
import type { OptionsGateway } from "./gateway.ts";

/** Between two looks at a check that is under way. */
const SOON = 1000;

/** The dataset's status as it was told last, and "Update now". */
export interface Standing {
  readonly status: StatusReply | null;
  readonly failed: boolean;
  /** A check is under way, by whomever. */
  readonly checking: boolean;
  /** "Update now" waits for its end. */
  readonly updating: boolean;
  /** Asks for it once more. */
  readonly again: Again;
  /** Resolves with how it stands then, or null where no answer came. */
  readonly update: () => Promise<StatusReply | null>;
}

/** Asks for the status at the start, after each change of the feed (`feed` names it). Looks are the page's. */
export function useStatus(gateway: OptionsGateway, feed: string): Standing {
  const [status, setStatus] = useState<StatusReply | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(false);
  const askedRef = useRef(false);
  const turnRef = useRef(0);
  const [reading, setReading] = useState(false);

  const ask = async (question: () => Promise<StatusReply>): Promise<StatusReply | null> => {
    turnRef.current += 1;
    setReading(true);
    const mine = turnRef.current;
    const answer = await question().catch(() => null);
    if (mine !== turnRef.current) return answer;
    setReading(false);
    setFailed(answer === null);
    if (answer !== null) setStatus(answer);
    return answer;
  };
  const look = (): void => void ask(() => gateway.status());
  useEffect(look, [feed]);
  const checking = asked || status?.checking === true;
  useEffect(() => {
    const timer = checking && !asked ? setTimeout(look, SOON) : undefined;
    return () => clearTimeout(timer);
  }, [status, asked]);

  return {
    status,
    failed,
    checking,
    updating: asked,
    // The answer to one's own question tells more than a look in the middle of it.
    again: { asking: reading, ask: () => void (askedRef.current || look()) },
    async update() {
      setAsked((askedRef.current = true));
      const answer = await ask(() => gateway.refresh());
      setAsked((askedRef.current = false));
      return answer;
    },
  };
}
