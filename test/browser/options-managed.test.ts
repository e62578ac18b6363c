import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeInBoth } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { until } from "./harness/until.ts";

if (cannot !== null) process.stderr.write(`test/browser/options-managed.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with a policy file and a feed of its own", () => {
  const feed = useFeed();
  const managed = () => ({
    datasetUrl: feed.address,
    datasetKeys: { keys: [KEY.publicKey] },
    requiredPrograms: ["hipaa", "mtcs-l3"],
    overlay: "compact",
    freshnessDays: { default: 400, hipaa: 365 },
    refreshMinutes: 1440,
    organizationName: "Example Corp",
    helpUrl: "http://example.test/",
  });
  const policy = usePolicy(() => forExtension(managed()));
  const console = useConsole(undefined, [feed]);

  async function options(): Promise<Page> {
    const page = await console.extensionPage("options.html");
    await page.getByText("Active dataset").waitFor();
    return page;
  }
  const history = (page: Page) => page.locator(".attempts tbody tr").allInnerTexts();

  test("what it says is locked, and says by whom; the rest stays the user's", async () => {
    await policyArrived(console, managed());
    const page = await options();
    await page.getByText("required by Example Corp").first().waitFor();
    expect(await page.getByRole("region", { name: "Dataset" }).getByText("Managed by Example Corp").count()).toBe(1);
    for (const [name, value] of [["Feed address", feed.address], ["Signing keys", "1 key, Ed25519: 2026-a"], ["Look for a new dataset every", "1 day"], ["Old after", "400 days; HIPAA 365 days"]] as const) {
      const field = page.getByRole("textbox", { name, exact: true });
      expect([name, await field.innerText(), await field.getAttribute("aria-readonly")]).toEqual([name, value, "true"]);
    }
    for (const mode of ["Auto", "Compact", "Off"]) expect(await page.getByRole("radio", { name: mode }).isDisabled()).toBe(true);
    expect(await page.getByRole("radio", { name: "Compact" }).isChecked()).toBe(true);
    expect(await page.getByLabel("Corner").isEnabled()).toBe(true);
    // A long name of who requires it gives way to the program's own.
    const lines = await page.locator(".program:has(.required)").first().evaluate((row) => {
      (row.querySelector(".required") as Element).textContent = "required by Gesellschaft fuer Unternehmenszusammenarbeit mbH & Co. KGaA";
      return (row.querySelector("b") as HTMLElement).getClientRects()[0]?.height;
    });
    expect(lines).toBeLessThan(30);
    // Required programs stay; their place is the user's.
    expect(await page.getByRole("checkbox", { name: "HIPAA" }).isDisabled()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "PCI DSS" }).isDisabled()).toBe(false);
    await page.getByRole("button", { name: "Move HIPAA up" }).click();
    await until(() => page.locator("[data-program]").evaluateAll((all) => all.map((row) => row.getAttribute("data-program")).join()), (order) => order === "mtcs-l3,hipaa,pci-dss,fedramp");
    // Chromium has already dropped what does not fit the schema; this it cannot know.
    expect(await page.locator(".problems li").allInnerTexts()).toEqual(["helpUrl It should be an https address without user name and password."]);
  });

  test("updates: none yet, one that works, one that changes nothing, one that is refused; each in words, with its code", async () => {
    const page = await options();
    await page.getByText("has not arrived yet").waitFor();
    await feed.issue(2);
    const update = async (entries: number): Promise<void> => {
      await page.getByRole("button", { name: /^(Update now|Checking…)$/ }).click();
      await until(() => history(page), ({ length }) => length === entries, 30_000);
    };
    await update(1);
    await page.getByText("Example Corp, sequence 2, signed, issued").waitFor();
    await until(() => history(page), ([first]) => /^Today .*New dataset: acme, sequence 2\..*updated$/s.test(first ?? ""));
    await update(2);
    await until(() => history(page), ([first]) => /^Today .*Not modified: acme, sequence 2\..*not-modified$/s.test(first ?? ""));
    await page.getByText(/^Today .*, not modified$/).waitFor();
    await feed.issue(1);
    await update(3);
    await until(() => history(page), ([first]) => /^Today .*The feed is older than the one that this copy has already seen\..*older$/s.test(first ?? ""));
    await page.getByText("Example Corp, sequence 2, signed, issued").waitFor();
    const shapes = await page.locator(".outcome svg").evaluateAll((all) => all.map(({ innerHTML }) => innerHTML));
    expect(shapes[0]).not.toBe(shapes[1]);
  });

  test("axe has nothing to say, in light and in dark", async () => {
    const page = await options();
    await page.locator(".attempts").waitFor();
    expect(await axeInBoth(page)).toEqual([]);
  });

  test("in forced colours locked fields have a border", async () => {
    const page = await options();
    const border = () => page.locator(".locked").first().evaluate((element) => getComputedStyle(element).borderTopColor);
    const before = await border();
    await page.emulateMedia({ forcedColors: "active" });
    expect(before).toBe("rgba(0, 0, 0, 0)");
    expect(await border()).not.toBe("rgba(0, 0, 0, 0)");
  });

  test("removed while the page is open, it gives the controls back", async () => {
    const page = await options();
    policy.remove();
    await page.getByRole("textbox", { name: "Feed address" }).and(page.locator("input")).waitFor({ timeout: 30_000 });
    expect(await page.getByText("Managed by").count()).toBe(0);
    expect(await page.getByRole("radio", { name: "Compact" }).isDisabled()).toBe(false);
    await page.getByText("renewed only by updates of the extension").waitFor();
    // What the user chose meanwhile holds.
    expect(await page.locator("[data-program]").evaluateAll((all) => all.map((row) => row.getAttribute("data-program")).join())).toBe("mtcs-l3,hipaa,pci-dss,fedramp");
  });
});
