import { regionIndex } from "../dataset/region-index.ts";
import type { Catalog, Service } from "../dataset/schema.ts";

/**
 * Is the service offered in the Region? Rule 6: true where a dated source lists it there; false only where the
 * regional table lists the service and speaks of the Region, but not of the two together; else null.
 */
export function offeredIn(catalog: Catalog, service: Service, region: string | null): boolean | null {
  if (region === null || region === "global" || service.offered === undefined) return null;
  const index = regionIndex(catalog, region);
  if (index === undefined) return null;
  if (service.offered.includes(index)) return true;
  return service.inTable === true && catalog.availability.table.includes(index) ? false : null;
}
