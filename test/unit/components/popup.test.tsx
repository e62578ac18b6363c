// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Gateway } from "../../../components/popup/gateway.ts";
import { Popup } from "../../../components/popup/popup.tsx";
import type { PageReply } from "../../../messages/page.ts";
import type { StatusReply } from "../../../messages/status.ts";
import { NAMES, row, STATUS, view } from "./sample.ts";
import { settle, useOwnTime } from "./settle.ts";

useOwnTime();

const THIS_TAB: PageReply = { kind: "service", region: "ap-southeast-1", partition: "aws", route: { path: "kendra", service: "kendra" }, family: [], row: row("kendra", "Amazon Kendra") };

let look = (): void => undefined;

function gateway(more: Partial<Gateway> = {}): Gateway {
  return {
    where: async () => THIS_TAB,
    names: async () => NAMES,
    row: async (service, _, programs) => ({ kind: "row", row: row(service, NAMES.services.find(({ id }) => id === service)?.name ?? service, programs?.map((id) => view(id, shortOf(id)))) }),
    recent: async () => [],
    remember: async () => {},
    forget: async () => {},
    copy: async () => {},
    status: async () => ({ status: STATUS, organization: null, ignored: [], now: new Date() }),
    refresh: async () => ({ status: STATUS, organization: null, ignored: [], now: new Date() }),
    openOptions: async () => {},
    openPage: async () => {},
    onLook: (looked) => {
      look = looked;
      return () => undefined;
    },
    hasAccess: async () => true,
    askAccess: async () => true,
    ...more,
  };
}

const shortOf = (id: string) => NAMES.programs.find((program) => program.id === id)?.short ?? id;
const shortNames = () => [...document.querySelectorAll(".row-text > b")].map((name) => name.textContent);
const button = (name: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name) as HTMLButtonElement;
const click = (name: string) => act(() => button(name).click()).then(settle);

const text = () => document.body.textContent ?? "";
const box = () => document.querySelector<HTMLInputElement>("#search") as HTMLInputElement;

async function open(more: Partial<Gateway> = {}): Promise<void> {
  await act(() => render(<Popup gateway={gateway(more)} />, document.body));
  await settle();
}

async function type(query: string): Promise<void> {
  box().value = query;
  await act(() => void box().dispatchEvent(new Event("input", { bubbles: true })));
  await settle();
}

async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body;
  await act(() => void target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
  await settle();
}

afterEach(() => render(null, document.body));

describe("the popup", () => {
  it("answers for this tab, with the focus in the search box", async () => {
    await open();
    expect(document.activeElement).toBe(box());
    expect(text()).toContain("This tab");
    expect(document.querySelector("h2")?.textContent).toBe("Amazon Kendra");
    expect(document.querySelector("select")?.value).toBe("ap-southeast-1");
    expect(text()).toContain("Singapore list, as of 1 May 2026");
  });

  it.each<[string, string, Partial<Gateway>]>([
    ["this tab's service", "ebs", { where: async () => ({ ...THIS_TAB, row: row("ebs", "Amazon Elastic Block Store (EBS)") }) }],
    ["what was looked at lately", "s3", { where: async () => "no-console-tab", recent: async () => [{ service: "s3", region: "us-east-1", partition: "aws" }] }],
    ["neither, where the tab shows none and nothing was looked at", "kendra", { where: async () => "no-console-tab" }],
  ])("puts first among what fits as well %s", async (_, first, more) => {
    await open(more);
    await type("amazon");
    const name = NAMES.services.find(({ id }) => id === first)?.name ?? first;
    expect([...document.querySelectorAll("[role=option]")].map(({ textContent }) => textContent?.includes(name))).toEqual([true, false, false]);
  });

  it("is walked with the keyboard from the search to a copied answer", async () => {
    const copy = vi.fn(async (_: string) => {});
    const remember = vi.fn(async () => {});
    await open({ copy, remember });
    await type("e");
    await press("ArrowDown");
    await press("ArrowUp");
    await type("s3 virg");
    expect(document.querySelector("[aria-selected=true]")?.textContent).toContain("Amazon Simple Storage Service (S3)");
    expect(document.querySelector("[role=status]")?.textContent).toBe("1 service in N. Virginia");
    await press("Tab");
    expect(box().value).toBe("s3 N. Virginia ");
    await press("Enter");
    expect(document.querySelector("h2")?.textContent).toBe("Amazon Simple Storage Service (S3)");
    expect(remember).toHaveBeenLastCalledWith({ service: "s3", region: "us-east-1", partition: "aws" });
    await press("ArrowDown");
    await press("ArrowDown");
    expect(document.activeElement?.textContent).toContain("HIPAA");
    await act(() => (document.activeElement as HTMLElement).click());
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
    expect(document.querySelector(".why a")?.getAttribute("href")).toBe("https://example.test/hipaa");
    await act(() => document.querySelector<HTMLElement>("footer button")?.click());
    await settle();
    expect(copy.mock.calls[0]?.[0]).toContain("HIPAA: in scope, as of 2026-05-01 (The HIPAA list, https://example.test/hipaa)");
    expect(document.querySelector("footer [role=status]")?.textContent).toBe("Copied");
    await press("Escape");
    expect([box().value, document.activeElement]).toEqual(["", box()]);
    expect(text()).toContain("This tab");
  });

  it("opens on the program that was asked for", async () => {
    await open();
    await type("s3 hipaa");
    await press("Enter");
    expect(document.querySelector("[aria-expanded=true]")?.textContent).toContain("HIPAA");
  });

  it("asks another Region", async () => {
    await open();
    const select = document.querySelector("select") as HTMLSelectElement;
    select.value = "us-east-1";
    await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
    expect(text()).toContain("N. Virginia list, as of 1 May 2026");
  });
});

describe("what leads out of the popup", () => {
  const hrefOf = (name: string) => [...document.querySelectorAll("a")].find(({ textContent }) => textContent === name)?.getAttribute("href");

  it("is a page with the service in every Region and all programs", async () => {
    await open();
    expect(hrefOf("All programs")).toBe("/lookup.html#view=service&region=ap-southeast-1&service=kendra&programs=mtcs-l3,hipaa,irap,pci-3ds,soc-2,soc-10");
  });

  it("is the options page", async () => {
    const openOptions = vi.fn(async () => {});
    await open({ openOptions });
    await act(() => document.querySelector<HTMLElement>("header button")?.click());
    expect(document.querySelector("header button")?.getAttribute("aria-label")).toBe("Options");
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it.each([
    ["s3 virg", "N. Virginia: every service", "/lookup.html#region=us-east-1"],
    ["tokyo-nowhere virg", "N. Virginia: every service", null],
    ["s3 hipaa", "HIPAA: every service", "/lookup.html#programs=hipaa"],
    ["virg", "N. Virginia: every service", "/lookup.html#region=us-east-1"],
  ])("is the page of the Region or program that is named: %s", async (query, name, page) => {
    const openPage = vi.fn(async (_: string) => {});
    await open({ openPage });
    await type(query);
    const options = [...document.querySelectorAll("[role=option]")];
    expect(options.some(({ textContent }) => textContent?.startsWith(name))).toBe(page !== null);
    expect(document.querySelector("[role=listbox] > [role=group]")?.getAttribute("aria-label")).toBe(page === null ? undefined : query === "s3 hipaa" ? "Programs" : "Regions");
    await press("ArrowUp");
    await press("Enter");
    expect(openPage.mock.calls).toEqual(page === null ? [] : [[page]]);
  });

  it("is a copy as Markdown", async () => {
    const copy = vi.fn(async (_: string) => {});
    await open({ copy });
    await click("Markdown");
    expect(document.querySelector("[aria-label=Copied]")).not.toBeNull();
    expect(copy.mock.calls[0]?.[0].split("\n")).toEqual([
      "### Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)",
      "",
      "- Bundled dataset of 2026-11-22",
      "",
      "| Program | Answer | As of | Source |",
      "| --- | --- | --- | --- |",
      "| MTCS L3 | in scope | 2026-05-01 | [The MTCS L3 list](<https://example.test/mtcs-l3>) |",
      "| HIPAA | in scope | 2026-05-01 | [The HIPAA list](<https://example.test/hipaa>) |",
      "",
    ]);
  });
});

describe("how the dataset stands", () => {
  const main = () => document.querySelector("main")?.textContent ?? "";
  const waiting: StatusReply = {
    ...STATUS,
    feed: { ...STATUS.feed, from: "policy", address: "https://feeds.example.test/x.json", waiting: true },
    history: [{ at: Date.now() - 60_000, outcome: "refused", code: "unreachable", sentence: "The feed cannot be reached.", detail: null }],
    nextAt: Date.now() + 600_000,
  };
  const standing = (status: StatusReply, organization: string | null = null, ignored: readonly string[] = []) => async () => ({ status, organization, ignored, now: new Date() });

  it("is asked for only when the names are there, and keeps nothing back", async () => {
    const status = vi.fn(() => new Promise<never>(() => {}));
    await open({ status, names: () => new Promise(() => {}) });
    expect(status).not.toHaveBeenCalled();
    render(null, document.body);
    await open({ status });
    expect(status).toHaveBeenCalledOnce();
    expect(shortNames()).toEqual(["MTCS L3", "HIPAA"]);
  });

  it("says that a dataset has not arrived, why, when the next try is; and tries at once", async () => {
    const names = vi.fn(async () => NAMES);
    const arrived = { ...waiting, feed: { ...waiting.feed, waiting: false } };
    await open({ names, status: vi.fn().mockImplementationOnce(standing(waiting, "Example Corp")).mockImplementation(standing(arrived, "Example Corp")), refresh: standing(arrived, "Example Corp") });
    expect(main()).toMatch(/Example Corp’s dataset has not arrived yet.*Last try .*: The feed cannot be reached\. Next try /);
    await click("Try now");
    expect(main()).not.toContain("has not arrived");
    expect(names).toHaveBeenCalledTimes(2);
  });

  it("notices at a look that the dataset has arrived by itself; what was typed stays", async () => {
    const names = vi.fn(async () => NAMES);
    const status = vi.fn().mockImplementation(standing(waiting));
    await open({ names, status });
    await act(() => look());
    await settle();
    expect([status.mock.calls.length, names.mock.calls.length]).toEqual([2, 1]);
    expect(main()).toContain("has not arrived yet");
    status.mockImplementation(standing(STATUS));
    await type("ebs");
    await act(() => look());
    await settle();
    expect(main()).not.toContain("has not arrived");
    expect([names.mock.calls.length, box().value]).toEqual([2, "ebs"]);
    const { length } = status.mock.calls;
    await act(() => look());
    await settle();
    expect(status).toHaveBeenCalledTimes(length);
  });

  it("says while it is asked for once more that it is", async () => {
    let fail = (): void => undefined;
    const status = vi.fn(() => new Promise<never>((_, reject) => (fail = () => reject(new Error("gone")))));
    await open({ status });
    await act(() => fail());
    await settle();
    await click("Try again");
    await act(() => look());
    expect(button("Asking…").getAttribute("aria-disabled")).toBe("true");
    expect(status).toHaveBeenCalledTimes(2);
    await act(() => fail());
    await settle();
    expect(button("Try again").getAttribute("aria-disabled")).toBe("false");
  });

  it("says what is wrong with the settings, and offers no try that cannot be", async () => {
    await open({ status: standing({ ...waiting, feed: { ...waiting.feed, refusal: { code: "no-keys", sentence: "The feed has no keys." } } }) });
    expect(main()).toContain("The dataset from feeds.example.test has not arrived yet");
    expect(main()).toContain("The feed has no keys.");
    expect(button("Try now")).toBeUndefined();
  });

  it.each([
    ["unsigned", { ...STATUS, provenance: { ...STATUS.provenance, signature: "unsigned" } }, "This dataset is not signed"],
    ["expired", { ...STATUS, expired: true, expires: "2026-11-20T00:00:00Z" }, "It was to be used until 20 Nov 2026."],
    ["renewed only by updates", { ...STATUS, feed: { ...STATUS.feed, from: "none" } }, "renewed only by updates of the extension"],
  ] as [string, StatusReply, string][])("says of a dataset that it is %s", async (_, status, said) => {
    await open({ status: standing(status) });
    expect(main()).toContain(said);
    render(null, document.body);
    await open();
    expect(main()).not.toContain(said);
  });

  it("says that a policy does not hold wholly", async () => {
    await open({ status: standing(STATUS, "Example Corp", ["requiredPrograms", "overlay"]) });
    expect(main()).toContain("Part of the browser policy of Example Corp is not applied Not as it should be: requiredPrograms and overlay.");
  });
});

describe("programs that are named", () => {
  const heads = () => [...document.querySelectorAll(".list-head .column")].map(({ textContent }) => textContent);

  it.each([
    ["s3 irap", ["IRAP", "MTCS", "HIPAA"], ["IRAP", "MTCS L3", "HIPAA"]],
    ["ebs soc", ["SOC 2", "10", "MTCS", "HIPAA"], ["SOC 2", "SOC 10", "MTCS L3", "HIPAA"]],
    ["s3 hipaa", ["HIPAA", "MTCS"], ["HIPAA", "MTCS L3"]],
  ])("%s: come first in the results, and first and open in the answer", async (query, columns, rows) => {
    await open();
    await type(query);
    expect(heads()).toEqual(columns);
    await press("Enter");
    expect(shortNames()).toEqual(rows);
    expect([...document.querySelectorAll("[aria-expanded=true] b")].map((name) => name.textContent)).toEqual([rows[0]]);
  });

  it("are not asked for where they are shown anyhow", async () => {
    const asked = vi.fn(gateway().row);
    await open({ row: asked });
    await type("s3 hipaa");
    expect(asked.mock.calls).toEqual([["s3", "aws", undefined]]);
  });

  it("do not outlast the query", async () => {
    await open();
    await type("s3 irap");
    await press("Enter");
    await type("s3");
    await press("Enter");
    expect(shortNames()).toEqual(["MTCS L3", "HIPAA"]);
  });

  it("that cannot be had are no answer at all", async () => {
    await open({ row: async (service, partition, programs) => (programs === undefined ? gateway().row(service, partition) : { kind: "failed", reason: "" }) });
    await type("s3 irap");
    await press("Enter");
    expect(text()).toContain("No answer came");
  });
});

describe("where there is no answer, the popup never says no", () => {
  it.each([
    ["no console tab", { where: async () => "no-console-tab" }, "This tab is not an AWS console page"],
    ["a console page of no known service", { where: async () => ({ kind: "not-recognised", family: [] }) }, "Service not recognised"],
    ["a dataset that cannot be read", { where: async () => ({ kind: "failed", reason: "" }) }, "The dataset could not be read"],
    ["a background that does not answer", { where: () => Promise.reject(new Error("gone")) }, "The dataset could not be read"],
    ["names that cannot be had", { names: () => Promise.reject(new Error("gone")) }, "The dataset could not be read"],
  ] as [string, Partial<Gateway>, string][])("%s", async (_, more, said) => {
    await open(more);
    expect(text()).toContain(said);
    expect(document.querySelector(".rows")).toBeNull();
  });

  describe.each([
    ["names", "The dataset could not be read"],
    ["where", "The dataset could not be read"],
    ["status", "How the dataset is could not be read."],
  ] as const)("%s that do not come", (kind, said) => {
    const opened = async () => {
      let broken = true;
      const question = gateway()[kind] as () => Promise<never>;
      await open({ [kind]: async () => (broken ? Promise.reject(new Error("gone")) : question()) });
      expect(text()).toContain(said);
      return () => (broken = false);
    };
    const whole = (): void => {
      expect(text()).not.toContain(said);
      expect(document.querySelector("h2")?.textContent).toBe("Amazon Kendra");
      expect(button("Try again")).toBeUndefined();
    };
    it("are asked for again by the button", async () => {
      const mend = await opened();
      await click("Try again");
      expect(text()).toContain(said);
      mend();
      await click("Try again");
      whole();
    });
    it("are asked for again at the next look", async () => {
      const mend = await opened();
      mend();
      await act(() => look());
      await settle();
      whole();
    });
  });

  it("an answer, or one of several, that does not come is asked for again", async () => {
    let broken = true;
    await open({ where: async () => "no-console-tab", row: async (service, partition, programs) => (broken && service === "s3" ? { kind: "failed", reason: "" } : gateway().row(service, partition, programs)) });
    await type("amazon");
    expect(text()).toContain("Some answers did not come, so they are unknown.");
    await type("s3 virg");
    await press("Enter");
    expect(text()).toContain("No answer came");
    await click("Try again");
    expect(text()).toContain("No answer came");
    broken = false;
    await click("Try again");
    expect(shortNames()).toEqual(["MTCS L3", "HIPAA"]);
    await type("amazon");
    expect(text()).not.toContain("Some answers did not come");
  });

  it("a row that came along with the tab outlives a failure of the same row", async () => {
    let broken = true;
    const fails: (() => void)[] = [];
    const asked = vi.fn(() => new Promise<never>((_, reject) => void fails.push(() => reject(new Error("gone")))));
    await open({ where: async () => (broken ? { kind: "failed", reason: "" } : THIS_TAB), recent: async () => [{ service: "kendra", region: "ap-southeast-1", partition: "aws" }], row: asked });
    await act(() => fails[0]?.());
    await settle();
    broken = false;
    await act(() => look());
    await settle();
    expect(asked).toHaveBeenCalledTimes(2);
    await act(() => fails[1]?.());
    await settle();
    expect(shortNames()).toEqual(["MTCS L3", "HIPAA"]);
    await act(() => look());
    await settle();
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("a page that the background could not judge is asked for again", async () => {
    let broken = true;
    await open({ where: async () => (broken ? { kind: "failed", reason: "" } : THIS_TAB) });
    broken = false;
    await click("Try again");
    expect(document.querySelector("h2")?.textContent).toBe("Amazon Kendra");
  });

  it("a name that nothing has", async () => {
    await open();
    await type("zzzz");
    expect(text()).toContain("No match means unknown. It does not mean out of scope.");
  });

  it("a row that cannot be had", async () => {
    await open({ row: () => Promise.reject(new Error("gone")) });
    await type("ebs");
    await press("Enter");
    expect(text()).toContain("No answer came");
  });
});

describe("strings of the dataset", () => {
  it("stay text, and only web addresses become links", async () => {
    const facts = [{ label: "Source", text: "<img src=x>", href: "javascript:alert(1)" }];
    await open({ where: async () => ({ ...THIS_TAB, row: row("kendra", "<b>x</b>", [view("hipaa", "HIPAA", { facts })]) }) as PageReply });
    await act(() => document.querySelector<HTMLElement>(".row-button")?.click());
    expect(document.querySelector("h2")?.textContent).toBe("<b>x</b>");
    expect(document.querySelectorAll("img, .why a")).toHaveLength(0);
  });
});
