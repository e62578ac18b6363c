// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Gateway } from "../../../components/gateway.ts";
import { Popup } from "../../../components/popup.tsx";
import type { PageReply } from "../../../messages/protocol.ts";
import { NAMES, row, view } from "./sample.ts";

const THIS_TAB: PageReply = { kind: "service", region: "ap-southeast-1", partition: "aws", route: { path: "kendra", service: "kendra" }, family: [], row: row("kendra", "Amazon Kendra"), display: { overlay: "auto", position: "bottom-right", marks: true } };

function gateway(more: Partial<Gateway> = {}): Gateway {
  return {
    where: async () => THIS_TAB,
    names: async () => NAMES,
    row: async (service) => ({ kind: "row", row: row(service, NAMES.services.find(({ id }) => id === service)?.name ?? service) }),
    recent: async () => [],
    remember: async () => {},
    copy: async () => {},
    ...more,
  };
}

const settle = () => act(() => new Promise((done) => void setTimeout(done, 60)));
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
