import type { CDPSession, Page } from "playwright-core";

/** One badge as assistive technology and the contract's attributes tell of it. */
export interface Badge {
  /** Accessible name: `MTCS L3: in scope, old list, as of 2022-04-11`. */
  readonly name: string;
  readonly program: string;
  /** Absent while the answer is still asked for. */
  readonly verdict?: string;
}

/** One overlay of a page. */
export interface Overlay {
  /** `Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)` */
  readonly name: string;
  readonly badges: readonly Badge[];
  /** Accessible names of the buttons that are no badges. */
  readonly buttons: readonly string[];
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

interface DomNode {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

/**
 * The overlays of a page and of its frames, read from the accessibility tree,
 * which reaches into closed shadow roots where a page's own scripts cannot.
 */
export async function readOverlays(page: Page): Promise<readonly Overlay[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const attributes = attributesById((await session.send("DOM.getDocument", { depth: -1, pierce: true })).root);
    const overlays: Overlay[] = [];
    for (const frameId of frameIds((await session.send("Page.getFrameTree")).frameTree)) {
      overlays.push(...overlaysOf(await axNodes(session, frameId), attributes));
    }
    return overlays;
  } finally {
    await session.detach();
  }
}

async function axNodes(session: CDPSession, frameId: string): Promise<ReadonlyMap<string, AxNode>> {
  const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId });
  return new Map((nodes as readonly AxNode[]).map((node) => [node.nodeId, node]));
}

function overlaysOf(nodes: ReadonlyMap<string, AxNode>, attributes: ReadonlyMap<number, ReadonlyMap<string, string>>): Overlay[] {
  return [...nodes.values()]
    .filter((node) => !node.ignored && node.role?.value === "group" && node.name?.value.startsWith("Compliance scope"))
    .map((group) => {
      const badges: Badge[] = [];
      const buttons: string[] = [];
      for (const button of descendants(group, nodes).filter((node) => !node.ignored && node.role?.value === "button")) {
        const name = button.name?.value ?? "";
        const own = attributes.get(button.backendDOMNodeId ?? -1);
        const program = own?.get("data-program");
        const verdict = own?.get("data-verdict");
        if (program === undefined) buttons.push(name);
        else badges.push({ name, program, ...(verdict === undefined || verdict === "" ? {} : { verdict }) });
      }
      return { name: group.name?.value ?? "", badges, buttons };
    });
}

function descendants(node: AxNode, nodes: ReadonlyMap<string, AxNode>): AxNode[] {
  return (node.childIds ?? []).flatMap((id) => {
    const child = nodes.get(id);
    return child === undefined ? [] : [child, ...descendants(child, nodes)];
  });
}

function attributesById(root: DomNode): ReadonlyMap<number, ReadonlyMap<string, string>> {
  const found = new Map<number, ReadonlyMap<string, string>>();
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.set(node.backendNodeId, pairs(node.attributes ?? []));
    waiting.push(...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument === undefined ? [] : [node.contentDocument]));
  }
  return found;
}

function pairs(list: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < list.length; index += 2) map.set(list[index] ?? "", list[index + 1] ?? "");
  return map;
}

function frameIds({ frame, childFrames = [] }: FrameTree): readonly string[] {
  return [frame.id, ...childFrames.flatMap(frameIds)];
}

/**
 * Reads the overlays again and again until they are as wanted.
 * Fails with what was read last, so that a test says what was there instead.
 */
export async function waitForOverlays(page: Page, wanted: (overlays: readonly Overlay[]) => boolean, limit = 10_000): Promise<readonly Overlay[]> {
  const end = Date.now() + limit;
  for (;;) {
    const overlays = await readOverlays(page);
    if (wanted(overlays)) return overlays;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s at ${page.url()}. The overlays are: ${JSON.stringify(overlays, null, 2)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/**
 * True where there is one overlay and each of its badges has a verdict. Attributes are read before the tree, so a page that asks
 * anew in between has the old verdicts and names that say so.
 */
export function answered(overlays: readonly Overlay[]): boolean {
  const [overlay] = overlays;
  return overlay !== undefined && overlays.length === 1 && overlay.badges.length > 0 && overlay.badges.every(({ name, verdict }) => verdict !== undefined && !name.endsWith(": asking"));
}
