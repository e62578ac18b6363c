// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import type { NamesReply } from "../../../messages/names.ts";
import { gateway, matrix, NAMES, NO, PROVENANCE, SERVICES, YES } from "./sample.ts";

const settle = () => act(() => new Promise((done) => void setTimeout(done, 20)));
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

test("who types meanwhile goes on where they were, also with a drawer open", async () => {
  for (const start of ["#region=ap-southeast-1&find=kendra", "#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa&find=kendra"]) {
    const { world, look } = await open(start);
    const box = () => document.querySelector<HTMLInputElement>("#find") as HTMLInputElement;
    const before = box();
    before.focus();
    before.setSelectionRange(2, 4);
    Object.assign(world, { basis: "two", sequence: 43 });
    await look();
    expect(text()).toContain("sequence 43");
    expect(box()).not.toBe(before);
    expect([document.activeElement, box().selectionStart, box().selectionEnd]).toEqual([box(), 2, 4]);
    render(null, document.body);
  }
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
  const { look } = await open("#region=ap-southeast-1", { basis: async () => Promise.reject(new Error("gone")) });
  const cell = document.querySelector("[role=gridcell]");
  await look();
  expect(document.querySelector("[role=gridcell]")).toBe(cell);
});

test("a drawer whose words are of another dataset than its table has that looked at", async () => {
  const { asked } = await open("#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa", {
    row: async (...of) => {
      const reply = await gateway().gateway.row(...of);
      return reply.kind === "row" ? { kind: "row", row: { ...reply.row, dataset: { ...reply.row.dataset, label: "Dataset of another" } } } : reply;
    },
  });
  expect(asked.filter((kind) => kind === "basis")).toHaveLength(1);
});
