/** What a cell says of a service; null is a mark that nobody has taught the importer. */
export type Mark =
  | { readonly says: "nothing" }
  | { readonly says: "listed"; /** A star: the tab's footnote limits the tick. */ readonly starred: boolean }
  | { readonly says: "in-assessment"; readonly review: string };

/** Published as pending, not covered: the tabs of FedRAMP and DoD explain the three. */
const REVIEWS = ["3PAO assessment", "JAB review", "DISA review"];

/** Reads a cell's text as a mark. */
export function markOf(text: string): Mark | null {
  if (text === "") return { says: "nothing" };
  const tick = /^[✓✔](\s?\*)?$/u.exec(text);
  if (tick !== null) return { says: "listed", starred: tick[1] !== undefined };
  const review = REVIEWS.find((each) => each.toLowerCase() === text.toLowerCase());
  return review === undefined ? null : { says: "in-assessment", review };
}
