import { START, writeAddress } from "../lookup/address.ts";
import type { Looked } from "../looked.ts";

const PAGE = "/lookup.html";

/** The page where one service stands against every Region and all of `programs`, which are ids. */
export function servicePage({ service, region }: Looked, programs: readonly string[]): string {
  return PAGE + writeAddress({ ...START, view: "service", service, region, programs });
}

/** The page of every service in a Region; null is the one that the page opens with. */
export function regionPage(region: string | null, programs: readonly string[] | null): string {
  return PAGE + writeAddress({ ...START, region, programs });
}
