// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import type { MatrixReply } from "../../../messages/matrix.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { settle, useOwnTime } from "../components/settle.ts";
import { gateway, matrix, NAMES, NO, SERVICES, UNKNOWN, WAS, YES } from "./sample.ts";

useOwnTime();

const text = () => document.body.textContent ?? "";
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const names = () => all("[role=rowheader] span").map(({ textContent }) => textContent);
const cellOf = (row: string, column: string) => {
  const line = all("[role=row]").find((each) => each.textContent?.startsWith(row));
  return [...(line?.querySelectorAll<HTMLElement>("[role=gridcell]") ?? [])].find((each) => each.getAttribute("aria-label")?.startsWith(`${column}:`)) as HTMLElement;
};
const control = <T extends HTMLElement>(name: string) => all(`[aria-label^="${name}"]`)[0] as T;
const button = (name: string) => all("button").find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;

async function open(start: string, more: Partial<LookupGateway> = {}) {
  const made = gateway(more, start);
  await act(() => render(<Lookup gateway={made.gateway} />, document.body));
  await settle();
  await settle();
  return made;
}
async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(() => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more })));
  await settle();
}
async function choose(name: string, value: string): Promise<void> {
  const select = control<HTMLSelectElement>(name);
  select.value = value;
  await act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
}
async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
  await settle();
}

afterEach(() => render(null, document.body));

describe("services in a Region", () => {
  test("is a grid whose cells say their answer", async () => {
    await open("#region=ap-southeast-1");
    expect(names()).toEqual(["Amazon Kendra", "Amazon Lex", "AWS Identity and Access Management (IAM)", "Amazon Elastic Block Store (EBS)", "Amazon Simple Storage Service (S3)"]);
    expect(cellOf("Amazon Simple", "MTCS L3").getAttribute("aria-label")).toBe("MTCS L3: in scope, old list, as of 2022-04-11");
    expect(cellOf("Amazon Simple", "MTCS L3").textContent).toBe("2022");
    expect(cellOf("Amazon Simple", "MTCS L3").className).toBe("cell g-in-scope-old year");
    expect(cellOf("Amazon Simple", "HIPAA").className).toBe("cell g-in-scope tint-success");
    expect(cellOf("Amazon Kendra", "MTCS L3").className).toBe("cell g-not-listed");
    expect(all("[role=columnheader]").map(({ textContent }) => textContent)).toEqual(["Service5 services", "MTCS L311 Apr 2022, old", "HIPAA1 May 2026"]);
    expect(text()).toContain("closed to new customers");
    expect(text()).toContain("Bundled dataset of 22 Nov 2026, sequence 42");
    expect(all(".legend li")).toHaveLength(11);
    expect(document.title).toBe("Services in Singapore (ap-southeast-1) · Inscope");
  });

  test("has its box before any answer, and what is typed meanwhile is the first table's", async () => {
    const asked = Promise.withResolvers<MatrixReply>();
    const known = Promise.withResolvers<NamesReply>();
    await open("#region=ap-southeast-1", { names: () => known.promise, matrix: () => asked.promise });
    const box = document.querySelector<HTMLInputElement>("#find") as HTMLInputElement;
    box.focus();
    box.value = "kend";
    await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
    expect(text()).toContain("ap-southeast-1");
    await act(() => asked.resolve(matrix(SERVICES, { hipaa: [YES, YES, NO, NO, YES] })));
    await settle();
    await act(() => known.resolve(NAMES));
    await settle();
    expect(names()).toEqual(["Amazon Kendra"]);
    expect([document.querySelector("#find") === box, document.activeElement === box, box.value]).toEqual([true, true, "kend"]);
    expect(control<HTMLSelectElement>("Region").value).toBe("ap-southeast-1");
  });

  test("without an address it shows the Region looked at last", async () => {
    await open("", { home: async () => "ap-northeast-2" });
    expect(document.title).toContain("Seoul");
  });

  test("only a required program that is not met is red, and says so", async () => {
    await open("#region=ap-southeast-1", { matrix: async () => matrix(SERVICES, { hipaa: [YES, NO, UNKNOWN, WAS, YES] }, { required: ["hipaa"] }) });
    expect(all(".g-not-listed-not-met").map((each) => each.getAttribute("aria-label"))).toEqual(["HIPAA: not-listed, as of 2026-05-01, required, not met"]);
    expect(all("[role=columnheader]")[1]?.textContent).toContain("required");
    await choose("Required programs", "met");
    expect(names()).toEqual(["Amazon Lex", "Amazon Simple Storage Service (S3)"]);
  });
});

describe("the keyboard", () => {
  test("walks the grid with one tab stop, opens a cell, and Escape leads back to it", async () => {
    const { moves } = await open("#region=ap-southeast-1");
    expect(all("[role=grid] [tabindex='0']")).toEqual([cellOf("Amazon Kendra", "MTCS L3")]);
    cellOf("Amazon Kendra", "MTCS L3").focus();
    await press("ArrowDown");
    await press("ArrowRight");
    expect(document.activeElement).toBe(cellOf("Amazon Lex", "HIPAA"));
    await press("End", { ctrlKey: true });
    expect(document.activeElement).toBe(cellOf("Amazon Simple", "HIPAA"));
    await press("Enter");
    expect(moves).toEqual(["#region=ap-southeast-1", "#region=ap-southeast-1&cell=s3/ap-southeast-1/hipaa"]);
    expect(document.activeElement?.textContent).toBe("HIPAA");
    expect(document.querySelector(".drawer h3")?.textContent).toBe("Amazon Simple Storage Service (S3), Singapore (ap-southeast-1)");
    expect(document.querySelector(".why h4")?.textContent).toBe("In scope");
    expect(cellOf("Amazon Simple", "HIPAA").getAttribute("aria-selected")).toBe("true");
    await press("Escape");
    expect(document.querySelector(".drawer")).toBeNull();
    expect(document.activeElement).toBe(cellOf("Amazon Simple", "HIPAA"));
    expect(moves.at(-1)).toBe("#region=ap-southeast-1");
  });

  test("the focus stays with its cell when other rows come, and goes to the tab stop where that is gone", async () => {
    const { moves, back } = await open("#region=ap-southeast-1");
    const backTo = async (address: string): Promise<void> => {
      moves.push(address, "");
      await act(() => back());
      await settle();
    };
    cellOf("Amazon Kendra", "MTCS L3").focus();
    await press("End", { ctrlKey: true });
    expect(document.activeElement).toBe(cellOf("Amazon Simple", "HIPAA"));
    await backTo("#region=ap-southeast-1&category=Storage");
    expect(names()).toEqual(["Amazon Elastic Block Store (EBS)", "Amazon Simple Storage Service (S3)"]);
    expect(document.activeElement).toBe(cellOf("Amazon Simple", "HIPAA"));
    await backTo("#region=ap-southeast-1");
    expect(document.activeElement).toBe(cellOf("Amazon Simple", "HIPAA"));
    await backTo("#region=ap-southeast-1&find=lex");
    expect(document.activeElement).toBe(cellOf("Amazon Lex", "HIPAA"));
  });

  test("sorts from the head, and opens a service from its name", async () => {
    const { moves } = await open("#region=ap-southeast-1");
    cellOf("Amazon Kendra", "MTCS L3").focus();
    await press("ArrowUp");
    expect(document.activeElement?.getAttribute("role")).toBe("columnheader");
    await press("Enter");
    expect(moves.at(-1)).toBe("#region=ap-southeast-1&sort=mtcs-l3");
    expect(names()[0]).toBe("Amazon Elastic Block Store (EBS)");
    expect(document.querySelector("[aria-sort]")?.textContent).toContain("MTCS L3");
    await press("ArrowDown");
    await press("Home");
    await press("Enter");
    expect(moves.at(-1)).toBe("#view=service&region=ap-southeast-1&service=ebs&sort=mtcs-l3");
    expect(document.title).toContain("Amazon Elastic Block Store (EBS) in every Region");
  });
});

describe("the address", () => {
  test("opens what it says, a cell too, and `back` brings back what was", async () => {
    const { back } = await open("#region=ap-southeast-1&is=mtcs-l3:listed&is=hipaa:not&cell=ebs/ap-southeast-1/hipaa");
    expect(names()).toEqual(["AWS Identity and Access Management (IAM)", "Amazon Elastic Block Store (EBS)"]);
    expect(document.querySelector(".drawer h2")?.textContent).toBe("HIPAA");
    expect(all(".holding li").map(({ textContent }) => textContent)).toEqual(["Rows where all of this holds:", "MTCS L3: listed, in any form", "HIPAA: not covered"]);
    expect(document.querySelector("[role=rowheader]")?.getAttribute("title")).toBe("AWS Identity and Access Management (IAM), Global");
    await choose("Region", "ap-northeast-2");
    expect(document.title).toContain("Seoul");
    expect(document.querySelector(".drawer")).toBeNull();
    await act(() => back());
    await settle();
    expect(document.title).toContain("Singapore");
    expect(document.querySelector(".drawer h2")?.textContent).toBe("HIPAA");
  });

  test("typing is written in place, choices are steps", async () => {
    const { moves } = await open("#region=ap-southeast-1");
    const box = document.querySelector<HTMLInputElement>("#find") as HTMLInputElement;
    for (const typed of ["k", "ke", "ken"]) {
      box.value = typed;
      await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
    }
    await settle();
    expect(moves).toEqual(["#region=ap-southeast-1&find=ken"]);
    expect(names()).toEqual(["Amazon Kendra"]);
    await choose("Category", "Storage");
    expect(moves).toEqual(["#region=ap-southeast-1&find=ken", "#region=ap-southeast-1&category=Storage&find=ken"]);
    // There is one, and a filter leaves it out.
    expect(text()).toContain("Nothing fits these filters");
    box.value = "zzzz";
    await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
    await settle();
    expect(text()).toContain("No service by that name");
    await click(button("Clear the filters"));
    expect(names()).toHaveLength(5);
  });

  test("programs and conditions are chosen in boxes that Escape closes", async () => {
    const { moves } = await open("#region=ap-southeast-1");
    await click(control("Program: 2 shown"));
    const irap = all(".choices label").find(({ textContent }) => textContent === "IRAP")?.querySelector("input") as HTMLInputElement;
    await click(irap);
    expect(moves.at(-1)).toBe("#region=ap-southeast-1&programs=mtcs-l3,hipaa,irap");
    expect(all("[role=columnheader]")).toHaveLength(4);
    irap.focus();
    await press("Escape");
    expect(document.querySelector(".choices")).toBeNull();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Program: 3 shown");
    await click(control("Verdict: Any"));
    await click(button("Add a condition"));
    expect(moves.at(-1)).toContain("is=mtcs-l3:listed");
    expect(names()).toHaveLength(3);
    await choose("Verdict of condition 1", "unknown");
    expect(names()).toEqual(["Amazon Lex"]);
    await click(control("Remove condition 1"));
    expect(names()).toHaveLength(5);
  });
});

describe("the other views", () => {
  test("one service in every Region", async () => {
    await open("#view=service&service=s3");
    expect(names()).toEqual(["N. Virginia", "Seoul", "Singapore", "GovCloud (US-West)"]);
    expect(all(".group").map(({ textContent }) => textContent)).toEqual(["Commercial", "GovCloud (US)"]);
  });
  test("without a service it asks for one, and finds it by its abbreviation", async () => {
    const { moves } = await open("#view=service");
    expect(text()).toContain("Which service?");
    const box = document.querySelector<HTMLInputElement>("[role=combobox]") as HTMLInputElement;
    box.focus();
    box.value = "s3";
    await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
    expect(document.querySelector("[role=option]")?.textContent).toContain("Amazon Simple Storage Service (S3)");
    await press("Enter");
    expect(moves.at(-1)).toBe("#view=service&service=s3");
    expect(names()).toHaveLength(4);
  });
  test("two Regions side by side", async () => {
    await open("#view=compare&region=ap-southeast-1&with=ap-northeast-2");
    expect(all("[role=columnheader]").slice(1, 3).map(({ textContent }) => textContent)).toEqual(["MTCS L3Singapore11 Apr 2022, old", "MTCS L3Seoul11 Apr 2022, old"]);
    expect(all(".differs").map((each) => each.getAttribute("aria-label"))).toEqual([
      "MTCS L3, Singapore: not-listed, as of 2026-05-01, differs", "MTCS L3, Seoul: in scope, old list, as of 2022-04-11, differs",
      "MTCS L3, Singapore: in scope, old list, as of 2022-04-11, differs", "MTCS L3, Seoul: not-listed, as of 2026-05-01, differs",
    ]);
    await click(document.querySelector<HTMLElement>(".check input") as HTMLElement);
    expect(names()).toEqual(["Amazon Kendra", "Amazon Elastic Block Store (EBS)"]);
  });
  test("two Regions side by side are of one dataset, also where another arrived in between", async () => {
    let sequence = 42;
    const { gateway: made } = gateway();
    const latest = new Map<string, number>();
    const now: LookupGateway["matrix"] = async (subject, programs) => {
      const reply = await made.matrix(subject, programs);
      if (reply.kind === "failed" || !("region" in subject)) return reply;
      latest.set(subject.region, sequence);
      return { ...reply, provenance: { ...reply.provenance, sequence } };
    };
    await open("#view=compare&region=ap-southeast-1&with=ap-northeast-2", { matrix: now });
    sequence = 43;
    await choose("Compared with", "us-east-1");
    await settle();
    expect([latest.get("us-east-1"), latest.get("ap-southeast-1")]).toEqual([43, 43]);
    expect(all("[role=columnheader]").slice(1, 3).map(({ textContent }) => textContent)).toEqual(["MTCS L3Singapore11 Apr 2022, old", "MTCS L3N. Virginia11 Apr 2022, old"]);
    expect(text()).toContain("sequence 43");
  });
});

describe("the drawer", () => {
  test("names what is covered beside it, and copies the answer with its source", async () => {
    const copy = vi.fn(async (_: string) => {});
    await open("#region=ap-southeast-1&cell=ebs/ap-southeast-1/mtcs-l3", { copy });
    expect(all(".drawer section h4").map(({ textContent }) => textContent)).toEqual(["Storage: once listed for Singapore"]);
    expect(all(".drawer section a").map((link) => [link.textContent, link.getAttribute("href")])).toEqual([["Amazon Simple Storage Service (S3)", "#region=ap-southeast-1&cell=s3/ap-southeast-1/mtcs-l3"]]);
    await click(button("Copy answer"));
    expect(copy.mock.calls[0]?.[0]).toContain("(The MTCS L3 list, https://example.test/mtcs-l3)");
  });
  test("says unknown where no answer comes", async () => {
    await open("#region=ap-southeast-1&cell=ebs/ap-southeast-1/mtcs-l3", { row: () => Promise.reject(new Error("gone")) });
    expect(document.querySelector(".drawer")?.textContent).toContain("Unknown is not a no");
  });
});

test("the export has every row of the view as it is filtered, with dataset and sources", async () => {
  const saved: [string, string, string][] = [];
  await open("#region=ap-southeast-1&is=mtcs-l3:listed&sort=name", { save: (...file) => void saved.push(file) });
  for (const format of ["CSV", "Markdown", "JSON"]) {
    await click(button("Export"));
    await click(button(format));
  }
  expect(saved.map(([name, type]) => [name, type])).toEqual([
    ["inscope-services-in-singapore-ap-southeast-1-2026-11-22.csv", "text/csv;charset=utf-8"],
    ["inscope-services-in-singapore-ap-southeast-1-2026-11-22.md", "text/markdown;charset=utf-8"],
    ["inscope-services-in-singapore-ap-southeast-1-2026-11-22.json", "application/json"],
  ]);
  expect(text()).toContain("Saved inscope-services-in-singapore-ap-southeast-1-2026-11-22.json");
  const [csv = "", markdown = "", json = ""] = saved.map(([, , content]) => content);
  expect(csv.split("\r\n").filter((line) => line !== "")).toHaveLength(1 + 3 * 2);
  expect(csv).toContain('"s3","Amazon Simple Storage Service (S3)","Storage","","ap-southeast-1","Asia Pacific (Singapore)","mtcs-l3","MTCS Level 3","in-scope","in scope, old list, as of 2022-04-11","2022-04-11","true","A"');
  expect(csv).toContain('"Example Corp","bundled","42","2026-11-22","bundled","2026-11-22T12:00:00.000Z"');
  expect(markdown).toContain("- Condition: MTCS L3: listed, in any form\n- Sorted: By name\n- 3 of 5 services\n");
  expect(JSON.parse(json).rows.map(({ service, program }: { service: string; program: string }) => `${service} ${program}`)).toEqual(["ebs mtcs-l3", "ebs hipaa", "iam mtcs-l3", "iam hipaa", "s3 mtcs-l3", "s3 hipaa"]);
});

test("a name typed in another view does not count beside one service", async () => {
  await open("#view=service&service=kendra&find=zzzz&is=hipaa:reported");
  expect(text()).toContain("Nothing fits these filters");
});

describe("when something is wrong", () => {
  test("a dataset that cannot be read is unknown, not a table of noes", async () => {
    await open("#region=ap-southeast-1", { names: () => Promise.reject(new Error("broken")), matrix: async () => ({ kind: "failed", reason: "broken" }) });
    expect(text()).toContain("The dataset could not be read");
    expect(text()).toContain("Unknown is not a no");
    expect(all("[role=gridcell], #find")).toEqual([]);
  });
  test("a table that cannot be read is unknown", async () => {
    await open("#region=ap-southeast-1", { matrix: () => Promise.reject(new Error("broken")) });
    expect(text()).toContain("The dataset could not be read");
  });
  test("a Region or service that the dataset does not know is said to be", async () => {
    await open("#region=xx-nowhere-9");
    expect(text()).toContain("Not in the dataset");
    expect(text()).toContain("Unknown is not a no");
  });
  test("the cell of a Region that the dataset does not know is unknown, whatever holds everywhere else", async () => {
    await open("#region=ap-southeast-1&cell=s3/ap-southeast-9/hipaa");
    expect(document.querySelector(".drawer .why h4")?.textContent).toBe("Unknown");
    expect(document.querySelector(".drawer h3")?.textContent).toBe("Amazon Simple Storage Service (S3), ap-southeast-9");
  });
  test("while nothing is there yet it says that it asks", async () => {
    await open("#region=ap-southeast-1", { matrix: () => new Promise(() => {}) });
    expect(text()).toContain("Asking…");
  });
  test("answers from the copy inside the extension are said to be", async () => {
    const reply = matrix(SERVICES, { hipaa: [YES, YES, YES, YES, YES] });
    await open("#region=ap-southeast-1", { matrix: async () => ({ ...reply, dataset: { ...reply.dataset, fallback: true } }) });
    expect(text()).toContain("Answers come from the copy inside the extension");
  });
});
