import { Notice } from "./notice.tsx";
import { Glyph } from "./picture.tsx";

/** Something is not known; it never looks like a "no". */
export function Unknown({ title, text }: { title: string; text: string }) {
  return <Notice picture={<Glyph name="unknown" old={false} size={28} />} title={title} text={text} />;
}
