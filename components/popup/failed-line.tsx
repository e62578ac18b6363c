import { type Again, TryAgain } from "../try-again.tsx";

/** That a part could not be had, beside others that could. */
export function FailedLine({ text, again }: { text: string; again: Again }) {
  return (
    <p class="hint" role="status">
      {text} <TryAgain kind="link" {...again} />
    </p>
  );
}
