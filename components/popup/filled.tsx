import type { ComponentChildren } from "preact";

/** Stands in a message for what is drawn there. No text holds it. */
export const SLOT = "\ue000";

/** A message with something drawn in the place that the language gives it: `Formerly <b>...</b>`. */
export function Filled({ message, children }: { message: string; children: ComponentChildren }) {
  const [before, ...after] = message.split(SLOT);
  return (
    <>
      {before}
      {after.length > 0 && children}
      {after.join("")}
    </>
  );
}
