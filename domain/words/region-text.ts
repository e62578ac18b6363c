import { sayRegion } from "../../locale/say.ts";

/** Region names come as `Asia Pacific (Singapore)`; people say Singapore. */

/** Places whose bracket alone would not say where they are. */
const VAGUE = new Set(["Central"]);

/** Stands in a view's strings for the short name of the Region asked. */
export const REGION = "{Region}";

/** A Region in the language spoken: its catalogue's name for it, else the dataset's English one; and the short form of that. */
export function regionNames({ code, name }: { readonly code: string; readonly name: string }): { readonly name: string; readonly short: string } {
  const own = sayRegion(code);
  if (own === null) return { name, short: shortRegion(name) };
  // Which names may be cut to their bracket is known of the English ones.
  return { name: own, short: shortRegion(name) === name ? own : shortRegion(own) };
}

/** The short name for narrow places: `Singapore`, `N. Virginia`, `GovCloud (US-West)`, `Canada (Central)`. */
export function shortRegion(name: string): string {
  const match = /^(.*) \(([^()]+)\)$/.exec(name);
  if (match === null) return name;
  const [, area, place] = match as unknown as [string, string, string];
  if (area.startsWith("AWS ")) return name.slice("AWS ".length);
  // Ohio is another Region.
  return VAGUE.has(place) || area.includes(" ISO") ? name : place;
}

/** Puts the Region into a view's string, which may hold `{Region}`. */
export function inRegion(text: string, region: string): string {
  return text.split(REGION).join(region);
}
