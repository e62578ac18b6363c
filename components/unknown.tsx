import { Notice } from "./notice.tsx";
import { Glyph } from "./picture.tsx";
import { type Again, TryAgain } from "./try-again.tsx";

/** Something is not known; it never looks like a "no". `again`: it may be known when it is asked for once more. */
export function Unknown({ title, text, again }: { title: string; text: string; again?: Again }) {
  return (
    <Notice picture={<Glyph name="unknown" old={false} size={28} />} title={title} text={text}>
      {again !== undefined && <TryAgain {...again} />}
    </Notice>
  );
}
