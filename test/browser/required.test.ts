import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { answered, type Overlay, waitForOverlays } from "../../replica/badges.ts";
import { axe } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";

if (cannot !== null) process.stderr.write(`test/browser/required.test.ts: ${cannot}.\n`);

const HELP = "https://intranet.example.com/compliance";
const FIRST = { requiredPrograms: ["hipaa", "mtcs-l3"], organizationName: "Example Corp", helpUrl: HELP };
const HOUSE = { requiredPrograms: ["hipaa", "house-rules"], organizationName: "Example Corp" };
const at = (slug: string, region: string, more = "") => `https://${region}.console.aws.amazon.com/${slug}/home?region=${region}${more}`;

describe.skipIf(cannot !== null)(cannot ?? "with a policy that requires programs", () => {
  const policy = usePolicy(() => forExtension(FIRST));
  /** The build whose shadow root is open: axe and we look into it. */
  const console = useConsole(".output/open-chrome-mv3");

  async function visit(url: string): Promise<{ readonly page: Page; readonly overlay: Overlay | undefined }> {
    const page = await console.visit(url);
    const [overlay] = await waitForOverlays(page, answered);
    return { page, overlay };
  }
  const names = (overlay: Overlay | undefined) => overlay?.badges.map(({ name }) => name).toSorted();
  /** The line, whether it is red, and the bar's outline: style, width, colour. */
  const look = (page: Page) =>
    page.evaluate(() => {
      const bar = document.querySelector("[data-inscope]")?.shadowRoot?.querySelector(".bar") as HTMLElement;
      const line = bar.querySelector(".line");
      const { borderTopWidth, borderTopColor, outlineColor } = getComputedStyle(bar);
      const ink = (color: string) => color.match(/\d+/g)?.slice(0, 3).map(Number);
      return { text: line?.querySelector("p")?.textContent ?? null, alarm: line?.classList.contains("alarm") ?? false, width: borderTopWidth, ink: ink(borderTopColor), outline: ink(outlineColor) };
    });

  test("what is not met is said with the organisation's name and help, in red", async () => {
    await policyArrived(console, FIRST);
    for (const theme of ["light", "dark"]) {
      const { page, overlay } = await visit(at("grafana", "ap-southeast-1", `&replica-theme=${theme}`));
      expect(overlay?.name).toBe("Compliance scope: Amazon Managed Grafana, Asia Pacific (Singapore) (ap-southeast-1)");
      expect(names(overlay)?.filter((name) => /^(HIPAA|MTCS)/.test(name))).toEqual(["HIPAA: not on the eligible list, required, not met, as of 2026-05-22", "MTCS L3: not listed, old list, required, to check, as of 2022-04-11"]);
      expect(names(overlay)?.filter((name) => name.includes(", required"))).toHaveLength(2);
      expect(await look(page)).toMatchObject({ text: "Example Corp requires HIPAA and MTCS L3. Not met here: HIPAA. To check: MTCS L3.", alarm: true, width: "2px", ink: theme === "light" ? [219, 0, 0] : [255, 122, 122] });
      expect(await page.getByRole("link", { name: "Guidance" }).getAttribute("href")).toBe(HELP);
      expect(await axe(page, "div[data-inscope")).toEqual([]);
    }
  });

  test("what is only to be checked is said without red; in forced colours there is an outline too", async () => {
    const { page, overlay } = await visit(at("kendra", "ap-southeast-1", "&replica-theme=light"));
    expect(names(overlay)?.filter((name) => /^(HIPAA|MTCS)/.test(name))).toEqual(["HIPAA: eligible, BAA required, required, met, as of 2026-05-22", "MTCS L3: in scope, old list, required, to check, as of 2022-04-11"]);
    expect(await look(page)).toMatchObject({ text: "To check: MTCS L3, list of 2022.", alarm: false, width: "2px", ink: [198, 198, 205] });
    expect(await axe(page, "div[data-inscope")).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    expect((await look(page)).width).toBe("2px");
  });

  test("compact it is said too; switched off nothing is drawn, and the toolbar's button says it", async () => {
    const worker = await console.worker();
    const prefer = (overlay: string) => worker.evaluate((form) => (globalThis as unknown as Api).chrome.storage.local.set({ settings: { version: 1, values: { overlay: form } } }), overlay);
    await prefer("compact");
    const { page } = await visit(at("grafana", "ap-southeast-1"));
    expect((await look(page)).text).toContain("Not met here: HIPAA.");
    expect(await axe(page, "div[data-inscope")).toEqual([]);
    await prefer("off");
    // An open page follows.
    await waitForOverlays(page, (all) => all.length === 0);
    const button = await until(() => worker.evaluate(async () => {
      const { action, tabs } = (globalThis as unknown as Api).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      return { badge: await action.getBadgeText({ tabId: tab?.id ?? -1 }), title: await action.getTitle({ tabId: tab?.id ?? -1 }) };
    }), ({ badge }) => badge === "0!");
    expect(button.title).toBe("Inscope: Amazon Managed Grafana, Singapore: 0 of 4 programs met. Example Corp requires HIPAA and MTCS L3. Not met here: HIPAA. To check: MTCS L3.");
    await prefer("auto");
    await waitForOverlays(page, answered);
  });

  test("a program that the dataset does not know is unknown and said; an open page follows the policy; then silence is met", async () => {
    const { page } = await visit(at("s3", "us-east-1"));
    policy.write(HOUSE);
    await policyArrived(console, HOUSE);
    await until(() => look(page), ({ text }) => text === "Unknown: house-rules.");
    expect((await look(page)).alarm).toBe(false);
    const met = { requiredPrograms: ["hipaa"] };
    policy.write(met);
    await policyArrived(console, met);
    const [overlay] = await waitForOverlays(page, (all) => answered(all) && all[0]?.badges.some(({ name }) => name.startsWith("HIPAA: eligible, BAA required, required, met")) === true);
    expect(overlay?.badges).toHaveLength(4);
    expect(await look(page)).toMatchObject({ text: null, width: "1px" });
  });
});

interface Api {
  readonly chrome: {
    readonly storage: { readonly local: { set(values: object): Promise<void> } };
    readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
  };
}
