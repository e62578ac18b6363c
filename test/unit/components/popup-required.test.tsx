// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { Popup } from "../../../components/popup/popup.tsx";
import type { Demand } from "../../../messages/page.ts";
import { NAMES, row, view } from "./sample.ts";
import { settle, useOwnTime } from "./settle.ts";
import { tabGateway } from "./tab-gateway.ts";

useOwnTime();

const VIEWS = ["hipaa", "irap", "mtcs-l3", "pci-3ds", "soc-2"].map((id) => view(id, NAMES.programs.find((program) => program.id === id)?.short ?? id));
const standing = (id: string, more: object) => VIEWS.map((each) => (each.program === id ? { ...each, ...more } : each));

async function open(required: readonly string[], views = VIEWS, demand: Partial<Demand> = {}): Promise<void> {
  const names = { ...NAMES, demand: { required, organizationName: null, helpUrl: null, ...demand } };
  const kendra = row("kendra", "Amazon Kendra", views);
  const gateway = {
    ...tabGateway("us-east-1"),
    names: async () => names,
    where: async () => ({ kind: "service", region: "us-east-1", partition: "aws", route: { path: "kendra", service: "kendra" }, family: [], row: kendra }) as const,
    row: async () => ({ kind: "row", row: kendra }) as const,
  };
  await act(() => render(<Popup gateway={gateway} />, document.body));
  await settle();
}

const line = () => document.querySelector<HTMLElement>(".requirement");
const named = () => [...document.querySelectorAll(".row-text > b")].map((name) => name.textContent);
const red = (where: string) => [...document.querySelectorAll(where)].filter((each) => each.querySelector("svg.error")).map((each) => each.textContent?.trim().split(" ")[0]);

afterEach(() => render(null, document.body));

describe("programs that are required", () => {
  it("are called so, and where all are met nothing more is said", async () => {
    await open(["hipaa"], standing("hipaa", { meets: "meets" }));
    expect(named()).toEqual(["HIPAA required", "IRAP", "MTCS L3", "PCI 3DS", "SOC 2"]);
    expect([line(), red("svg.error, .row")]).toEqual([null, []]);
  });

  it("what is not met is said above the answers, with who requires it and their guidance, and is red", async () => {
    await open(["irap", "hipaa"], standing("irap", { meets: "not-met", glyph: "not-listed" }), { organizationName: "Example Corp", helpUrl: "https://example.test/rules" });
    expect(line()?.querySelector("p")?.textContent).toBe("Example Corp requires IRAP and HIPAA. Not met here: IRAP. Guidance");
    expect(line()?.classList.contains("alarm")).toBe(true);
    expect(line()?.querySelector("a")?.href).toBe("https://example.test/rules");
    expect(red(".row")).toEqual(["IRAP"]);
  });

  it("what is to be checked, and what the dataset does not know, is said without red", async () => {
    await open(["irap", "house-rules"], standing("irap", { meets: "check" }));
    expect(line()?.textContent?.trim()).toBe("To check: IRAP, in scope. Unknown: house-rules.");
    expect([line()?.classList.contains("alarm"), document.querySelector("svg.error")]).toEqual([false, null]);
  });

  it("what is not met but not required is neither", async () => {
    await open([], standing("irap", { meets: "not-met" }));
    expect([line(), document.querySelector("svg.error"), named()[1]]).toEqual([null, null, "IRAP"]);
  });

  it("have the first columns of a list, and say there how they stand", async () => {
    await open(["soc-2"], standing("soc-2", { meets: "not-met", badge: "not listed" }));
    const box = document.querySelector<HTMLInputElement>("#search") as HTMLInputElement;
    box.value = "kendra";
    await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
    await settle();
    expect([...document.querySelectorAll(".list-head .column")].map(({ textContent }) => textContent)).toEqual(["SOC 2", "HIPAA", "IRAP", "MTCS"]);
    expect(document.querySelector("[role=option] .column .spoken")?.textContent).toBe("SOC 2 not listed, required, not met. ");
    expect(red("[role=option] .column")).toEqual(["SOC"]);
  });
});
