import { useEffect, useRef, useState } from "preact/hooks";
import type { SettingsReply } from "../../messages/settings.ts";
import type { Change } from "../../settings/stored.ts";
import type { Again } from "../try-again.tsx";
import type { OptionsGateway } from "./gateway.ts";

/** The settings in force and how to change them. */
export interface Kept {
  /** Null until they are here. */
  readonly reply: SettingsReply | null;
  /** `unread`: they never came. `unkept`: the last change got no answer. */
  readonly trouble: "unread" | "unkept" | null;
  readonly change: (change: Change) => void;
  /** Asks for them once more. */
  readonly again: Again;
  /** Forgets the user's own; false where no answer came. */
  readonly reset: () => Promise<boolean>;
}

/** Asks for the settings, follows changes made elsewhere, and shows one's own before the background has kept it. */
export function useSettings(gateway: OptionsGateway): Kept {
  const [reply, setReply] = useState<SettingsReply | null>(null);
  const [trouble, setTrouble] = useState<Kept["trouble"]>(null);
  /** Answers that are still to come; only the last one shows all that was changed. */
  const openRef = useRef(0);
  const [asking, setAsking] = useState(false);

  const ask = async (question: Promise<SettingsReply>, failure: "unread" | "unkept"): Promise<boolean> => {
    openRef.current += 1;
    const answer = await question.catch(() => null);
    openRef.current -= 1;
    if (answer === null) setTrouble(failure);
    else if (openRef.current === 0) {
      setReply(answer);
      setTrouble(null);
    }
    return answer !== null;
  };
  const read = async (): Promise<void> => {
    setAsking(true);
    await ask(gateway.settings(), "unread");
    setAsking(false);
  };
  useEffect(() => {
    void read();
    return gateway.onChange(() => void read());
  }, []);

  return {
    reply,
    trouble,
    again: { asking, ask: () => void read() },
    change(change) {
      setReply((before) => before && { ...before, settings: { ...before.settings, ...withoutNulls(change) } });
      void ask(gateway.change(change), "unkept").then((kept) => {
        // What was shown too early is taken back, and the trouble stays said.
        if (!kept) gateway.settings().then(setReply, () => undefined);
      });
    },
    reset: () => ask(gateway.reset(), "unkept"),
  };
}

/** A choice that is taken back shows what holds instead only when the background has said so. */
function withoutNulls(change: Change): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
}
