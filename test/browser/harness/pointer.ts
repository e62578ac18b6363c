import type { Page } from "playwright-core";

/** Clicks the button or link of this accessible name, also inside a closed shadow root, with a real mouse. */
export async function click(page: Page, name: string | RegExp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const found = nodes.find((node) => !node.ignored && (node.role?.value === "button" || node.role?.value === "link") && matches(String(node.name?.value ?? ""), name));
    if (found?.backendDOMNodeId === undefined) throw new Error(`There is no button or link named ${String(name)}.`);
    await session.send("DOM.scrollIntoViewIfNeeded", { backendNodeId: found.backendDOMNodeId });
    const { model } = await session.send("DOM.getBoxModel", { backendNodeId: found.backendDOMNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
  } finally {
    await session.detach();
  }
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === "string" ? text === name : name.test(text);
}
