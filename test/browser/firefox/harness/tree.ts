import type { Privileged } from "./privileged.ts";

/** A node as Firefox tells it to assistive technology, with what the contract's attributes say of its element. */
export interface Node {
  /** Firefox's word for it: `pushbutton`, `grouping`, `text leaf`. */
  readonly role: string;
  readonly name: string;
  readonly program: string | null;
  readonly verdict: string | null;
  /** Where a mouse would meet it, in the window's own pixels. */
  readonly middle: readonly [x: number, y: number] | null;
  readonly children: readonly Node[];
}

interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly childCount: number;
  readonly DOMNode: Element | null;
  getChildAt(index: number): Accessible;
}
interface Service {
  getStringRole(role: number): string;
  getAccessibleFor(node: Document): Accessible | null;
}
declare const Components: {
  readonly classes: Readonly<Record<string, { getService(kind: unknown): Service }>>;
  readonly interfaces: Readonly<Record<string, unknown>>;
};
declare const content: Window;

/** Has Firefox keep the accessibility tree of every page, as it does for a screen reader. */
export async function startAccessibility(privileged: Privileged): Promise<void> {
  await privileged.inWindow(() => {
    const service = Components.classes["@mozilla.org/accessibilityService;1"]?.getService(Components.interfaces["nsIAccessibilityService"]);
    Object.assign(window, { keptForTests: service });
  }, undefined);
}

/** The accessibility tree of a page and its frames. It reaches into closed shadow roots, where a page's own scripts cannot. Fails after `limit` milliseconds. */
export function readTree(privileged: Privileged, where: string, limit: number): Promise<Node> {
  return privileged.inContent(where, treeOfPage, undefined, limit);
}

/** Runs beside the page. */
function treeOfPage(): Node {
  const service = Components.classes["@mozilla.org/accessibilityService;1"]?.getService(Components.interfaces["nsIAccessibilityService"]);
  const read = (one: Accessible): Node => {
    const element = one.DOMNode?.nodeType === 1 ? one.DOMNode : null;
    const box = element?.getBoundingClientRect();
    return {
      role: service?.getStringRole(one.role) ?? "",
      name: one.name ?? "",
      program: element?.getAttribute("data-program") ?? null,
      verdict: element?.getAttribute("data-verdict") || null,
      middle: box === undefined ? null : [box.left + box.width / 2, box.top + box.height / 2],
      children: Array.from({ length: one.childCount }, (_, index) => read(one.getChildAt(index))),
    };
  };
  const page = service?.getAccessibleFor(content.document);
  return page ? read(page) : { role: "document", name: "", program: null, verdict: null, middle: null, children: [] };
}

/** A node and all below it, in the order in which they are read out. */
export function all(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(all)];
}

/** What is read out of a node. */
export function words(node: Node): string {
  return all(node).filter(({ role }) => role === "text leaf").map(({ name }) => name).join(" ");
}
