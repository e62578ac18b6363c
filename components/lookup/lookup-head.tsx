import type { ComponentChildren } from "preact";
import { say } from "../../locale/say.ts";
import { PageHead } from "../page-head.tsx";
import { type Address, hrefTo, TABS } from "./address.ts";
import type { Matrix } from "./matrices.ts";
import { viewText } from "./strings.ts";

interface Props {
  readonly address: Address;
  /** The one that the answers below are of; null while there are none. */
  readonly dataset: Pick<Matrix, "dataset" | "provenance"> | null;
  /** They are being asked for anew. */
  readonly renewing: boolean;
  readonly children?: ComponentChildren;
}

/** The lookup page's head: its views as tabs, and which dataset answers. */
export function LookupHead({ address, dataset, renewing, children }: Props) {
  const tabs = TABS.map((view) => ({ href: hrefTo(address, { view }), text: viewText(view), current: view === address.view }));
  return (
    <PageHead label={say("lookup_views_label")} tabs={tabs} note={dataset === null ? "" : <a href="options.html" title={say("lookup_to_options")}>{noteOf(dataset, renewing)}</a>}>
      {children}
    </PageHead>
  );
}

function noteOf({ dataset, provenance }: NonNullable<Props["dataset"]>, renewing: boolean): string {
  return renewing ? say("lookup_renewing", provenance.sequence) : say("lookup_dataset_line", dataset.label, provenance.sequence);
}
