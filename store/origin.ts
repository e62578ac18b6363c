import type { FeedStamp } from "../feed/stamp.ts";

/** Where a stored dataset came from: a build's own, known by the build's stamp, or a feed's. */
export type Origin = { readonly from: "bundle"; readonly build: string } | { readonly from: "feed"; readonly stamp: FeedStamp };

/** True where both are the same dataset of the same source, met at the same time. */
export function isSameOrigin(one: Origin | undefined, other: Origin | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
