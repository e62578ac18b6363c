import type { PageReply } from "../messages/protocol.ts";
import type { Item } from "./item.tsx";
import { List } from "./list.tsx";
import { Notice } from "./notice.tsx";
import { Glyph, Mark } from "./picture.tsx";
import { strings } from "./strings.ts";

interface Props {
  readonly page: Exclude<PageReply, { kind: "service" }> | "no-console-tab";
  readonly items: readonly Item[];
  readonly active: number;
  readonly open: (item: Item) => void;
}

/** What stands before anything is typed where the tab shows no service: why, and what was looked at lately. */
export function Start({ page, items, active, open }: Props) {
  const elsewhere = page === "no-console-tab" || page.kind === "not-console";
  return (
    <>
      <PageNotice page={page} />
      {items.length > 0 && <List title={strings.recent} items={items} active={active} open={open} />}
      {elsewhere && <p class="hint">{strings.reload}</p>}
    </>
  );
}

function PageNotice({ page }: Pick<Props, "page">) {
  const idle = <Mark variant="idle" size={32} />;
  if (page === "no-console-tab" || page.kind === "not-console") return <Notice picture={idle} {...strings.noConsoleTab} />;
  if (page.kind === "no-service") return <Notice picture={idle} {...strings.noService} />;
  return <Unknown {...(page.kind === "failed" ? strings.failed : strings.notRecognised)} />;
}

/** Something is not known; it never looks like a "no". */
export function Unknown({ title, text }: { title: string; text: string }) {
  return <Notice picture={<Glyph name="unknown" old={false} size={28} />} title={title} text={text} />;
}
