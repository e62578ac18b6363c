import type { PageFacts } from "../console/page.ts";
import { regionOf } from "../console/region.ts";
import { bestRoute, routeKeys } from "../console/route.ts";
import type { Sight } from "../messages/sight.ts";

/** Two pages of which the background would be asked the same: their Region does not matter, the answer has them all. */
export const sameQuestion = (a: PageFacts, b: PageFacts): boolean => a.path === b.path && a.hash === b.hash && a.host === b.host && a.metaService === b.metaService;

/** Whether an answer still holds after a step: the routes that came with it are all there are, and lead to the same one. */
export function reaches(sight: Sight, then: PageFacts, now: PageFacts): boolean {
  if (!sameQuestion(then, now) && !leadsOn(sight, then, now)) return false;
  if (!sight.service || sight.global) return true;
  const region = regionOf(now);
  // What it says where it has no such Region is for the one it was asked about.
  return region === regionOf(then) || Object.hasOwn(sight.places, region ?? "");
}

function leadsOn({ family, route }: Sight, then: PageFacts, now: PageFacts): boolean {
  if (!family || routeKeys(then).join() !== routeKeys(now).join()) return false;
  // They came in one message, so their keys have one order.
  return JSON.stringify(bestRoute(family, now)) === JSON.stringify(route);
}
