// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import type { NamesReply } from "../../../messages/names.ts";
import { settle, useOwnTime } from "../components/settle.ts";
import { gateway, matrix, NAMES, NO, PROVENANCE, SERVICES, YES } from "./sample.ts";

useOwnTime();

const text = () => document.body.textContent ?? "";
const said = () => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);

/** A copy whose dataset may become another; `asked` are the kinds of questions, in order. */
async function open(start = "#region=ap-southeast-1", more: Partial<LookupGateway> = {}) {
  const world = { basis: "one", sequence: 42, answer: YES };
  const asked: string[] = [];
  const made = gateway(
    {
      names: async () => (asked.push("names"), { ...NAMES, basis: world.basis }),
      matrix: async () => (asked.push("matrix"), matrix(SERVICES, { hipaa: SERVICES.map(() => world.answer) }, { provenance: { ...PROVENANCE, sequence: world.sequence } })),
      history: async () => ({ kind: "history", tracks: {}, provenance: { ...PROVENANCE, sequence: world.sequence } }),
      basis: async () => (asked.push("basis"), world.basis),
      ...more,
    },
    start,
  );
  await act(() => render(<Lookup gateway={made.gateway} />, document.body));
  await settle();
  await settle();
  const look = async (): Promise<void> => {
    asked.length = 0;
    await act(() => made.look());
    await settle();
    await settle();
  };
  return { ...made, world, asked, look };
}

afterEach(() => render(null, document.body));

test("a look where nothing has changed costs one small question, and changes nothing", async () => {
  const { asked, look } = await open();
  const cell = document.querySelector("[role=gridcell]");
  await look();
  expect(asked).toEqual(["basis"]);
  expect(document.querySelector("[role=gridcell]")).toBe(cell);
  expect(said()).not.toContain("Settings, dataset or day have changed. Everything was asked anew.");
});

test("where the dataset is another, no answer of the old one stays; the address does", async () => {
  const { world, asked, look, moves } = await open("#region=ap-southeast-1&find=kendra");
  expect(text()).toContain("sequence 42");
  Object.assign(world, { basis: "two", sequence: 43, answer: NO });
  await look();
  expect(asked).toEqual(["basis", "names", "matrix"]);
  expect(text()).toContain("sequence 43");
  expect([...document.querySelectorAll("[role=gridcell][aria-label]")].map((cell) => cell.getAttribute("aria-label"))).toEqual(["HIPAA: not-listed, as of 2026-05-01"]);
  expect(said()).toContain("Settings, dataset or day have changed. Everything was asked anew.");
  expect(moves).toEqual(["#region=ap-southeast-1&find=kendra"]);
  await look();
  expect(asked).toEqual(["basis"]);
});

test("until all of the new dataset's answers are there the old ones stand under its own name, marked; then all change at once", async () => {
  const late = Promise.withResolvers<void>();
  const { world, look, gateway: made } = await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa");
  const matrixNow = made.matrix;
  made.matrix = async (...asked) => (await late.promise, matrixNow(...asked));
  const cells = () => [...document.querySelectorAll("[role=gridcell][aria-label]")].map((cell) => cell.getAttribute("aria-label"));
  const before = cells();
  Object.assign(world, { basis: "two", sequence: 43, answer: NO });
  await look();
  expect(document.querySelector(".head-note")?.textContent).toBe("Sequence 42, asking anew…");
  expect(document.querySelector("main")?.getAttribute("aria-busy")).toBe("true");
  expect(cells()).toEqual(before);
  expect(said()).not.toContain("Settings, dataset or day have changed. Everything was asked anew.");
  await act(() => late.resolve());
  await settle();
  expect(document.querySelector(".head-note")?.textContent).toBe("Bundled dataset of 22 Nov 2026, sequence 43");
  expect(document.querySelector("main")?.getAttribute("aria-busy")).toBe("false");
  expect(new Set(cells())).toEqual(new Set(["HIPAA: not-listed, as of 2026-05-01"]));
  expect(document.querySelector(".drawer h2")?.textContent).toBe("HIPAA");
});

test("another Region that is chosen meanwhile waits for the new dataset", async () => {
  const late = Promise.withResolvers<void>();
  const { world, look, gateway: made } = await open("#region=ap-southeast-1");
  const namesNow = made.names;
  made.names = async () => (await late.promise, namesNow());
  Object.assign(world, { basis: "two", sequence: 43 });
  await look();
  const region = document.querySelector<HTMLSelectElement>('[aria-label="Region"]') as HTMLSelectElement;
  region.value = "us-east-1";
  await act(() => void region.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
  expect(document.querySelector("[role=grid]")).toBeNull();
  await act(() => late.resolve());
  await settle();
  expect(text()).toContain("sequence 43");
  expect(document.querySelectorAll("[role=gridcell][aria-label]")).toHaveLength(5);
});

test("who is at work goes on where they were: caret, open box, scroll, the cell with the focus, the drawer", async () => {
  const { world, look } = await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa&find=kendra&sort=name");
  const box = document.querySelector<HTMLInputElement>("#find") as HTMLInputElement;
  const grid = document.querySelector<HTMLElement>("[role=grid]") as HTMLElement;
  const renew = async (): Promise<void> => {
    Object.assign(world, { basis: `${world.basis}+`, sequence: world.sequence + 1 });
    await look();
    expect(text()).toContain(`sequence ${world.sequence}`);
  };
  box.focus();
  box.setSelectionRange(0, 1);
  grid.scrollTop = 40;
  await renew();
  expect([document.activeElement, box.selectionStart, box.selectionEnd, grid.scrollTop]).toEqual([box, 0, 1, 40]);
  expect(document.querySelector("[role=grid]")).toBe(grid);
  expect(document.querySelector(".drawer h2")?.textContent).toBe("HIPAA");

  const verdicts = document.querySelector<HTMLElement>('[aria-label^="Verdict"]') as HTMLElement;
  await act(() => verdicts.click());
  const add = document.querySelector<HTMLElement>(".dropdown .text-button") as HTMLElement;
  add.focus();
  await renew();
  expect(document.activeElement).toBe(add);

  const cell = () => document.querySelector<HTMLElement>("[role=gridcell][aria-selected=true]") as HTMLElement;
  cell().focus();
  await renew();
  expect(document.activeElement).toBe(cell());
  expect(cell().getAttribute("tabindex")).toBe("0");
});

test("news that came before the names were there is not lost", async () => {
  let tell = (_: NamesReply): void => undefined;
  const { world, asked, look } = await open("#region=ap-southeast-1", { names: () => new Promise((done) => (tell = done)) });
  await look();
  expect(asked).toEqual([]);
  world.basis = "two";
  await act(() => tell(NAMES));
  await settle();
  await settle();
  expect(asked.slice(0, 2)).toEqual(["basis", "matrix"]);
});

test("a look that gets no answer changes nothing", async () => {
  const { look, asked } = await open("#region=ap-southeast-1", { basis: async () => Promise.reject(new Error("gone")) });
  await look();
  expect([asked, document.querySelectorAll("[role=gridcell][aria-label]").length]).toEqual([[], 5]);
});

test("a drawer whose words are of another dataset than its table has everything asked anew, once", async () => {
  const { asked } = await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa", {
    row: async (...of) => {
      const reply = await gateway().gateway.row(...of);
      return reply.kind === "row" ? { kind: "row", row: { ...reply.row, dataset: { ...reply.row.dataset, label: "Dataset of another" } } } : reply;
    },
  });
  expect(asked.filter((kind) => kind === "names")).toHaveLength(2);
});

test("answers of another dataset than the names are not shown beside them: all is asked anew", async () => {
  let named = 0;
  const label = (): string => (named > 1 ? NAMES.dataset.label : "Dataset before");
  const late = Promise.withResolvers<void>();
  await open("#region=ap-southeast-1", {
    names: async () => {
      named += 1;
      if (named > 1) await late.promise;
      return { ...NAMES, dataset: { ...NAMES.dataset, label: label() } };
    },
  });
  expect([named, document.querySelector("[role=gridcell]")]).toEqual([2, null]);
  await act(() => late.resolve());
  await settle();
  expect(document.querySelectorAll("[role=gridcell][aria-label]")).toHaveLength(5);
});

test("where further datasets arrive meanwhile everything is asked anew for each of them; then the drawer says that no answer came", async () => {
  let named = 0;
  await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa", {
    names: async () => ({ ...NAMES, basis: `${Math.min((named += 1), 3)}` }),
    row: rowOfAnother,
  });
  for (let times = 0; times < 4; times += 1) await settle();
  expect(named).toBe(4);
  expect(document.querySelector(".drawer")?.textContent).toContain("No answer came");
  expect(document.querySelector(".drawer .why")).toBeNull();
});

test("words of another dataset do not stand beside the table while everything is asked anew", async () => {
  let named = 0;
  await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa", {
    names: () => ((named += 1) > 1 ? new Promise(() => {}) : Promise.resolve(NAMES)),
    row: rowOfAnother,
  });
  expect(named).toBe(2);
  expect(document.querySelectorAll("[role=gridcell][aria-label]")).toHaveLength(5);
  expect(document.querySelector(".drawer .hint")?.textContent).toBe("Asking…");
});

test("looks at once renew once", async () => {
  const { world, asked, look } = await open();
  Object.assign(world, { basis: "two", sequence: 43 });
  await Promise.all([look(), look(), look()]);
  expect(asked.filter((kind) => kind === "names")).toHaveLength(1);
  expect(text()).toContain("sequence 43");
});

test("a look before the names are there is made up for once", async () => {
  let tell = (_: NamesReply): void => undefined;
  const { world, asked, look } = await open("#region=ap-southeast-1", { names: () => new Promise((done) => (tell = done)) });
  await look();
  await act(() => tell({ ...NAMES, basis: "one" }));
  await settle();
  asked.length = 0;
  world.basis = "two";
  await look();
  await act(() => tell({ ...NAMES, basis: "two" }));
  await settle();
  expect(asked.filter((kind) => kind === "basis")).toHaveLength(1);
});

async function rowOfAnother(...of: Parameters<LookupGateway["row"]>): ReturnType<LookupGateway["row"]> {
  const reply = await gateway().gateway.row(...of);
  return reply.kind === "row" ? { kind: "row", row: { ...reply.row, dataset: { ...reply.row.dataset, label: "Dataset of another" } } } : reply;
}
