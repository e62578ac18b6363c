import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { type Dialog, readDialogs } from "./harness/dialog.ts";
import { click } from "./harness/pointer.ts";
import { until } from "./harness/until.ts";

const console = useConsole();

test("a badge opens a panel that says why", async () => {
  const page = await console.turnTo("https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2");
  await waitForOverlays(page, answered);
  await click(page, /^MTCS L3: /);
  const panel = await opened(page);
  expect(panel.name).toContain("MTCS Level 3");
  expect(panel.text).toContain("Not listed for Seoul in 2022");
  expect(panel.text).toContain("Apr 11, 2022");
  expect(panel.text).toMatch(/Source/);
  expect(panel.text).toContain("Singapore");
  expect(panel.text).toMatch(/Bundled dataset of \w+ \d+, 20/);
  expect(panel.text).toContain("A hint, not advice.");
});

test("exclusions are told word for word", async () => {
  const page = await console.turnTo("https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1");
  await waitForOverlays(page, answered);
  await click(page, /^PCI DSS: /);
  const panel = await opened(page);
  expect(panel.text).toContain("Exclusion, as published");
  expect(panel.text).toContain("Studio Lab");
});

test("the panel's answer follows the page's Region", async () => {
  const page = await console.turnTo("https://console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await waitForOverlays(page, answered);
  await click(page, /^MTCS L3: /);
  expect((await opened(page)).text).toContain("Listed in 2022");
  await page.evaluate(() => history.pushState(null, "", "/kendra/home?region=ap-northeast-2"));
  await until(() => readDialogs(page), ([panel]) => panel?.text.includes("Not listed for Seoul") === true);
});

test("by keyboard: arrows move over the badges, Enter opens, Escape closes and gives the focus back", async () => {
  const page = await console.turnTo("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await waitForOverlays(page, answered);
  await click(page, /^MTCS L3: /);
  await opened(page);
  await page.keyboard.press("Escape");
  await until(() => readDialogs(page), (panels) => panels.length === 0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  expect((await opened(page)).name).toContain("HIPAA");
  await page.keyboard.press("Escape");
  await until(() => readDialogs(page), (panels) => panels.length === 0);
});

test("a badge pressed while another one's panel is open: the focus goes to the new panel", async () => {
  const page = await console.turnTo("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await waitForOverlays(page, answered);
  for (const [badge, heading] of [[/^MTCS L3: /, "MTCS Level 3"], [/^HIPAA: /, /HIPAA/]] as const) {
    await click(page, badge);
    await until(() => focused(page), (names) => names.some((name) => name.match(heading) !== null && name.startsWith("heading ")));
  }
});

test.each([[640, 380], [1280, 300]])("in a window of %i x %i all of menu and panel can be reached", async (width, height) => {
  const page = await console.visit("https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1");
  await page.setViewportSize({ width, height });
  await waitForOverlays(page, answered);
  await click(page, /^Inscope menu$/);
  await page.keyboard.press("Home");
  await until(() => boxOf(page, "menuitemradio", /^Bar$/), (top) => top > 0);
  await page.keyboard.press("Escape");
  await click(page, /^PCI DSS: /);
  await opened(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchMouseEvent", { type: "mouseWheel", x: width - 100, y: height / 2 - 20, deltaX: 0, deltaY: 40 });
  await session.detach();
  // The exclusion is in sight once somebody has turned the wheel a little.
  await until(() => boxOf(page, "heading", /^Exclusion, as published$/), (top) => top > 0 && top < height - 100);
});

test("a click on the page closes the panel", async () => {
  const page = await console.turnTo("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await waitForOverlays(page, answered);
  await click(page, /^FedRAMP: /);
  await opened(page);
  await page.mouse.click(300, 600);
  await until(() => readDialogs(page), (panels) => panels.length === 0);
});

test("a dataset of a long name leaves the way to the full lookup in one line", async () => {
  const page = await console.turnTo("https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await waitForOverlays(page, answered);
  await click(page, /^HIPAA: /);
  await opened(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const idOf = (role: string, name: RegExp) => nodes.find((node) => node.role?.value === role && name.test(String(node.name?.value)))?.backendDOMNodeId ?? 0;
  await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const { nodeIds: [label = 0] } = await session.send("DOM.pushNodesByBackendIdsToFrontend", { backendNodeIds: [idOf("StaticText", /^Bundled dataset of/)] });
  await session.send("DOM.setNodeValue", { nodeId: label, value: "Dataset of Gesellschaft fuer Unternehmenszusammenarbeit ".repeat(4) });
  const { model } = await session.send("DOM.getBoxModel", { backendNodeId: idOf("button", /^Open full lookup$/) });
  await session.detach();
  expect(model.height).toBeLessThan(20);
});

/** Role and name of what has the focus, within what has it too. */
async function focused(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.filter((node) => node.properties?.some(({ name, value }) => name === "focused" && value.value === true)).map((node) => `${node.role?.value} ${node.name?.value}`);
}

/** Where the upper edge of the box of that role and name lies in the window. */
async function boxOf(page: Page, role: string, name: RegExp): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const { backendDOMNodeId = 0 } = nodes.find((node) => node.role?.value === role && name.test(String(node.name?.value))) ?? {};
  const { model } = await session.send("DOM.getBoxModel", { backendNodeId: backendDOMNodeId });
  await session.detach();
  return model.border[1] ?? -1;
}

async function opened(page: Page): Promise<Dialog> {
  const [panel] = await until(() => readDialogs(page), (panels) => panels.length === 1);
  return panel as Dialog;
}
