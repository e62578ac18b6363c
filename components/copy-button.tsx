import { useEffect, useState } from "preact/hooks";
import { say } from "../locale/say.ts";
import { Icon } from "./picture.tsx";

/** How long the button says that it has copied. */
const SAID_MS = 2000;

interface Props {
  readonly text: string;
  readonly copy: (text: string) => Promise<void>;
  readonly label?: string;
  /** Without an edge, beside the one that is used most. */
  readonly quiet?: boolean;
}

/** Copies a text, and says so to eye and ear. */
export function CopyButton({ text, copy, label = say("popup_copy"), quiet = false }: Props) {
  const [done, setDone] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = setTimeout(() => setDone(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [done]);
  const said = done === null ? null : say(done === "copied" ? "popup_copied" : "popup_not_copied");
  const onClick = (): void => {
    copy(text).then(
      () => setDone("copied"),
      () => setDone("refused"),
    );
  };
  return (
    <>
      <button type="button" class={quiet ? "text-button" : "button"} onClick={onClick}>
        <Icon name={done === "copied" ? "check" : "copy"} size={14} />
        {said ?? label}
      </button>
      <span class="spoken" role="status">
        {said}
      </span>
    </>
  );
}
