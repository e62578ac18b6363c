import { say } from "../../locale/say.ts";
import type { Catalog } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import type { DatasetView } from "./row-view.ts";

/** How a dataset stands: what a person must know of it besides its date. */
export interface Standing {
  readonly signature: "bundled" | "signed" | "unsigned";
  /** Storage could not be used, so the copy in the extension answers. */
  readonly fallback: boolean;
  readonly expired: boolean;
  /** Whose dataset is named and has not arrived; null where this is the one that is named. */
  readonly awaited: string | null;
}

/** How a dataset is named to people. */
export function datasetView(catalog: Catalog, { signature, fallback, expired, awaited }: Standing): DatasetView {
  const bundled = signature === "bundled";
  const labelOf = (date: string): string => {
    const label = bundled ? say("feed_dataset_bundled", date) : say(signature === "unsigned" ? "feed_dataset_unsigned" : "feed_dataset_signed", catalog.issuer, date);
    const dated = expired ? say("feed_dataset_expired", label) : label;
    return awaited === null ? dated : say("feed_dataset_awaited", dated, awaited);
  };
  const date = dateText(catalog.issued);
  return {
    label: labelOf(date),
    copied: labelOf(catalog.issued),
    short: say("feed_dataset_short", bundled ? say("feed_bundled") : catalog.issuer, date),
    issued: catalog.issued,
    sequence: catalog.sequence,
    fallback,
  };
}
