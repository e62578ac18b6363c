import { useEffect, useRef, useState } from "preact/hooks";
import type { StatusReply } from "../../messages/status.ts";
import type { OptionsGateway } from "./gateway.ts";

/** Between two looks at a check that is under way. */
const SOON = 1000;

/** The dataset's status as it was told last, and "Update now". */
export interface Standing {
  readonly status: StatusReply | null;
  readonly failed: boolean;
  readonly checking: boolean;
  /** Resolves with how it stands then, or null where no answer came. */
  readonly update: () => Promise<StatusReply | null>;
}

/** Asks for the status at the start, after each change of the feed (`feed` names it), when the background has news, and whenever the page is looked at again. */
export function useStatus(gateway: OptionsGateway, feed: string): Standing {
  const [status, setStatus] = useState<StatusReply | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(false);
  const askedRef = useRef(false);
  const turnRef = useRef(0);

  const ask = async (question: () => Promise<StatusReply>): Promise<StatusReply | null> => {
    turnRef.current += 1;
    const mine = turnRef.current;
    const answer = await question().catch(() => null);
    if (mine !== turnRef.current) return answer;
    setFailed(answer === null);
    if (answer !== null) setStatus(answer);
    return answer;
  };
  const look = (): void => void ask(() => gateway.status());
  useEffect(look, [feed]);
  // The answer to one's own question tells more than a look in the middle of it.
  useEffect(() => gateway.onLook(() => askedRef.current || look()), []);
  const checking = asked || status?.checking === true;
  useEffect(() => {
    const timer = checking && !asked ? setTimeout(look, SOON) : undefined;
    return () => clearTimeout(timer);
  }, [status, asked]);

  return {
    status,
    failed,
    checking,
    async update() {
      setAsked((askedRef.current = true));
      const answer = await ask(() => gateway.refresh());
      setAsked((askedRef.current = false));
      return answer;
    },
  };
}
