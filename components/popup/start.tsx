import { say } from "../../locale/say.ts";
import type { PageReply } from "../../messages/page.ts";
import type { Item, PageItem } from "./item.tsx";
import { List } from "./list.tsx";
import { Notice } from "../notice.tsx";
import { Mark } from "../picture.tsx";
import type { Again } from "../try-again.tsx";
import { Unknown } from "../unknown.tsx";

interface Props {
  readonly page: Exclude<PageReply, { kind: "service" }> | "no-console-tab";
  readonly items: readonly Item[];
  /** Ids of the programs that are required. */
  readonly required: readonly string[];
  readonly active: number;
  readonly again: Again;
  readonly open: (item: Item | PageItem) => void;
  /** Forgets what was looked at. */
  readonly forget: () => void;
}

/** What stands before anything is typed where the tab shows no service: why, and what was looked at lately. */
export function Start({ page, items, required, active, again, open, forget }: Props) {
  const elsewhere = page === "no-console-tab" || page.kind === "not-console";
  return (
    <>
      <PageNotice page={page} again={again} />
      {items.length > 0 && <List title={say("popup_recent")} items={items} required={required} active={active} open={open} forget={forget} />}
      {elsewhere && <p class="hint">{say("popup_reload")}</p>}
    </>
  );
}

function PageNotice({ page, again }: Pick<Props, "page" | "again">) {
  const idle = <Mark variant="idle" size={32} />;
  if (page === "no-console-tab" || page.kind === "not-console") return <Notice picture={idle} title={say("popup_no_console_tab")} text={say("popup_type_something")} />;
  if (page.kind === "no-service") return <Notice picture={idle} title={say("popup_no_service")} text={say("popup_type_something")} />;
  return page.kind === "failed" ? <Failed again={again} /> : <Unknown title={say("popup_not_recognised")} text={say("popup_not_recognised_text")} />;
}

/** No dataset could be read. */
export function Failed({ again }: { again: Again }) {
  return <Unknown title={say("popup_failed")} text={say("popup_failed_text")} again={again} />;
}
