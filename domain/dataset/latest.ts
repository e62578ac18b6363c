import { byText, earliest } from "../coverage/date.ts";
import type { Dataset } from "./schema.ts";

/** The newest day, YYYY-MM-DD, from which a list or a statement of the dataset, or its table of Regions, may hold. */
export function latestDate({ programs, availability }: Dataset): string {
  const dated = [availability, ...programs.flatMap(({ editions, statements }) => [...editions, ...statements])];
  return dated.map(({ asOf }) => earliest(asOf)).toSorted(byText).at(-1) ?? "";
}
