import { START, writeAddress } from "../lookup/address.ts";
import type { Looked } from "../looked.ts";
import type { RegionView } from "../../messages/names.ts";

const PAGE = "/lookup.html";

/**
 * The page where one service stands against every Region and all of `programs`, which are ids. Its "Global" is the commercial
 * partition's: of another one the first Region is opened there, where the same boundaries count.
 */
export function servicePage({ service, region, partition }: Looked, programs: readonly string[], regions: readonly RegionView[]): string {
  const own = region === "global" && partition !== "aws" ? regions.find((each) => each.partition === partition)?.code : undefined;
  const [program] = programs;
  const open = own === undefined || program === undefined ? null : { service, region: own, program };
  return PAGE + writeAddress({ ...START, view: "service", service, region: own ?? region, programs, open });
}

/** The page of every service in a Region; null is the one that the page opens with. */
export function regionPage(region: string | null, programs: readonly string[] | null): string {
  return PAGE + writeAddress({ ...START, region, programs });
}
