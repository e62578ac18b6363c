/** Region names come as `Asia Pacific (Singapore)`; people say Singapore. */

/** Places whose bracket alone would not say where they are. */
const VAGUE = new Set(["Central"]);

/** The short name for narrow places: `Singapore`, `N. Virginia`, `GovCloud (US-West)`, `Canada (Central)`. */
export function shortRegion(name: string): string {
  const match = /^(.*) \(([^()]+)\)$/.exec(name);
  if (match === null) return name;
  const [, area, place] = match as unknown as [string, string, string];
  if (area.startsWith("AWS ")) return name.slice("AWS ".length);
  return VAGUE.has(place) ? name : place;
}

/** Puts the Region into a view's string, which may hold `{Region}`. */
export function inRegion(text: string, region: string): string {
  return text.split("{Region}").join(region);
}
