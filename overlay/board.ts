import type { Board, PlaceSight, Sight } from "../messages/sight.ts";

/** What is shown of an answer in a Region, for which a global service has `global`; null where nothing is to be shown. */
export function boardOf(sight: Sight, region: string | null): Board | null {
  const place = placeIn(sight, region);
  return place && { look: sight.look, place, badges: place.badges.flatMap((index) => sight.badges[index] ?? []) };
}

/** One that the dataset does not hold came from the page: its code is not repeated. */
function placeIn({ places, standings, nowhere, label, service }: Sight, region: string | null): PlaceSight | null {
  const [Full, Where, number] = (region !== null && Object.hasOwn(places, region) && places[region]) || [];
  const standing = standings[number ?? -1];
  if (!standing || !Full || !Where) return nowhere;
  return { ...standing, label: label.join(Full), head: [service, Where], says: standing.says.join(Where), code: region ?? "" };
}
