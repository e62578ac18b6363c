import type { ComponentChildren } from "preact";
import { say } from "../../locale/say.ts";
import { PageHead } from "../page-head.tsx";
import { type Address, hrefTo, TABS } from "./address.ts";
import { viewText } from "./strings.ts";

/** The lookup page's head: its views as tabs, and which dataset answers. */
export function LookupHead({ address, note, children }: { address: Address; note: string; children?: ComponentChildren }) {
  const tabs = TABS.map((view) => ({ href: hrefTo(address, { view }), text: viewText(view), current: view === address.view }));
  return (
    <PageHead label={say("lookup_views_label")} tabs={tabs} note={note === "" ? "" : <a href="options.html" title={say("lookup_to_options")}>{note}</a>}>
      {children}
    </PageHead>
  );
}
