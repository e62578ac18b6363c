import type { Page } from "playwright-core";

export interface Dialog {
  readonly name: string;
  /** Everything a screen reader finds in it, in order. */
  readonly text: string;
}

/** The open dialogs of a page, read from the accessibility tree. */
export async function readDialogs(page: Page): Promise<readonly Dialog[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = (id: string): readonly string[] => {
    const node = byId.get(id);
    if (node?.role?.value === "StaticText") return [String(node.name?.value ?? "")];
    return (node?.childIds ?? []).flatMap(words);
  };
  return nodes
    .filter((node) => !node.ignored && node.role?.value === "dialog" && node.name?.value !== "Services")
    .map((node) => ({ name: String(node.name?.value ?? ""), text: words(node.nodeId).join(" ") }));
}
