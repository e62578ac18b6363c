import { type Again, TryAgain } from "../try-again.tsx";
import { ErrorText } from "./field.tsx";

/** That a part of the page could not be read, beside others that could. */
export function Lacking({ text, again }: { text: string; again: Again }) {
  return (
    <div class="lacking" role="alert">
      <ErrorText text={text} />
      <TryAgain {...again} />
    </div>
  );
}
