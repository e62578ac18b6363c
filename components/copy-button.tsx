import { useEffect, useState } from "preact/hooks";
import { say } from "../locale/say.ts";
import { Icon } from "./picture.tsx";

/** How long the button says that it has copied. */
const SAID_MS = 2000;

interface Props {
  readonly text: string;
  readonly copy: (text: string) => Promise<void>;
  readonly label?: string;
  /** Its whole name, where the label beside another button is shorter; such a button has no edge and no picture. */
  readonly name?: string;
}

/** Copies a text, and says so to eye and ear. */
export function CopyButton({ text, copy, label = say("popup_copy"), name }: Props) {
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
      <button type="button" class={name === undefined ? "button" : "text-button"} aria-label={said ?? name} onClick={onClick}>
        {name === undefined && <Icon name={done === "copied" ? "check" : "copy"} size={14} />}
        {said ?? label}
      </button>
      <span class="spoken" role="status">
        {said}
      </span>
    </>
  );
}
