import { useEffect, useState } from "preact/hooks";
import { Icon } from "./picture.tsx";
import { strings } from "./strings.ts";

/** How long the button says that it has copied. */
const SAID_MS = 2000;

/** Copies an answer as text, and says so to eye and ear. */
export function CopyButton({ text, copy }: { text: string; copy: (text: string) => Promise<void> }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const onClick = (): void => {
    copy(text).then(
      () => setSaid(strings.copied),
      () => setSaid(strings.notCopied),
    );
  };
  return (
    <>
      <button type="button" class="button" onClick={onClick}>
        <Icon name={said === strings.copied ? "check" : "copy"} size={14} />
        {said ?? strings.copy}
      </button>
      <span class="spoken" role="status">
        {said}
      </span>
    </>
  );
}
