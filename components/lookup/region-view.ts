import { say } from "../../locale/say.ts";
import type { RegionView } from "../../messages/names.ts";

/**
 * What the page calls the Region of a code. `global` is none of the dataset's; one that it does not know stays what it
 * is, so that the answer can say so. Both count as commercial.
 */
export function regionView(code: string, regions: readonly RegionView[] = []): RegionView {
  const known = regions.find((region) => region.code === code);
  if (known !== undefined) return known;
  const name = code === "global" ? say("lookup_global") : code;
  return { code, name, short: name, partition: "aws" };
}
