// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import { settle, useOwnTime } from "../components/settle.ts";
import { gateway } from "./sample.ts";

useOwnTime();

const text = () => document.body.textContent ?? "";
const again = () => [...document.querySelectorAll<HTMLButtonElement>("button")].filter(({ textContent }) => textContent === "Try again" || textContent === "Asking…");

/** The page where the background gives no answer to one kind of question until `mended`. */
async function open(start: string, kind: "names" | "matrix" | "row" | "history" | "changes") {
  let broken = true;
  const { gateway: whole } = gateway();
  const question = whole[kind] as (...asked: unknown[]) => Promise<unknown>;
  const failing = { [kind]: async (...asked: unknown[]) => (broken ? Promise.reject(new Error("gone")) : question(...asked)) } as Partial<LookupGateway>;
  const made = gateway(failing, start);
  await act(() => render(<Lookup gateway={made.gateway} />, document.body));
  await settle();
  await settle();
  return { look: made.look, mend: () => (broken = false) };
}

afterEach(() => render(null, document.body));

test.each(["kendra/ap-southeast-1/nope", "nope/ap-southeast-1/hipaa"])("a drawer of what the dataset does not hold (%s) says that, and asks for nothing again", async (cell) => {
  await open(`#region=ap-southeast-1&cell=${cell}`, "changes");
  expect(document.querySelector(".drawer .notice h2")?.textContent).toBe("Not in the dataset");
  expect(again()).toEqual([]);
});

const DRAWER = "#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa";

describe.each([
  ["names", "the table", "#region=ap-southeast-1", "The dataset could not be read", "Amazon Kendra"],
  ["matrix", "the table", "#region=ap-southeast-1", "The dataset could not be read", "Amazon Kendra"],
  ["row", "the drawer", DRAWER, "No answer came", "Copy answer"],
  ["history", "the drawer", DRAWER, "The lists held could not be read", "Copy answer"],
  ["changes", "what changed", "#view=changes", "The dataset could not be read", "Nothing to compare with"],
  ["names", "what changed", "#view=changes", "The dataset could not be read", "Nothing to compare with"],
  ["names", "the record", "#view=record&service=kendra", "The dataset could not be read", "Each answer in full"],
  ["matrix", "the record", "#view=record&service=kendra", "No answer came", "Each answer in full"],
  ["row", "the record", "#view=record&service=kendra", "full words could not be read", "Each answer in full"],
  ["history", "the record", "#view=record&service=kendra", "The lists held could not be read", "Each answer in full"],
] as const)("%s that do not come, in %s (%s)", (kind, _where, start, says, then) => {
  test("are said, and asked for again by the button", async () => {
    const { mend } = await open(start, kind);
    expect(text()).toContain(says);
    expect(again().map(({ textContent }) => textContent)).toEqual(["Try again"]);
    await act(() => again()[0]?.click());
    await settle();
    expect(text()).toContain(says);
    mend();
    again()[0]?.focus();
    await act(() => again()[0]?.click());
    await settle();
    await settle();
    expect(document.activeElement?.tagName).toMatch(/^(H1|H2|MAIN)$/);
    expect(text()).not.toContain(says);
    expect(text()).toContain(then);
    expect(again()).toEqual([]);
  });
  test("are asked for again when the page is looked at", async () => {
    const { mend, look } = await open(start, kind);
    mend();
    await act(() => look());
    await settle();
    await settle();
    expect(text()).not.toContain(says);
    expect(text()).toContain(then);
  });
});

test("a table that becomes unknown is said", async () => {
  const world = { broken: false, basis: "one" };
  const whole = gateway().gateway;
  const made = gateway({ basis: async () => world.basis, matrix: async (...asked) => (world.broken ? Promise.reject(new Error("gone")) : whole.matrix(...asked)) });
  await act(() => render(<Lookup gateway={made.gateway} />, document.body));
  await settle();
  await settle();
  const said = () => document.querySelector(".lookup > [role=status]")?.textContent;
  expect(said()).toBe("5 services");
  Object.assign(world, { broken: true, basis: "two" });
  await act(() => made.look());
  await settle();
  expect(said()).toBe("The dataset could not be read");
});

test("so is a Region that the dataset does not know, which nobody can try again", async () => {
  await act(() => render(<Lookup gateway={gateway({}, "#region=moon-1").gateway} />, document.body));
  await settle();
  await settle();
  expect(document.querySelector(".lookup > [role=status]")?.textContent).toBe("Not in the dataset");
  expect([document.querySelector("main h2")?.textContent, again()]).toEqual(["Not in the dataset", []]);
});

describe("one further program whose answers do not come", () => {
  const SAID = "No answer came for IRAP. Unknown is not a no.";
  const alert = () => document.querySelector("main [role=alert]")?.textContent ?? null;
  const irap = () => [...document.querySelectorAll("[role=gridcell][aria-label^=IRAP]")].map((cell) => cell.getAttribute("aria-label"));

  async function openIrap(start: string) {
    const world = { broken: true, asked: [] as string[] };
    const whole = gateway().gateway;
    const made = gateway(
      {
        matrix: async (subject, programs) => {
          world.asked.push(programs?.join() ?? "usual");
          return world.broken && programs?.includes("irap") === true ? Promise.reject(new Error("gone")) : whole.matrix(subject, programs);
        },
      },
      start,
    );
    await act(() => render(<Lookup gateway={made.gateway} />, document.body));
    for (let times = 0; times < 5; times += 1) await settle();
    return { world, look: made.look };
  }
  const PROGRAMS = "#region=ap-southeast-1&programs=mtcs-l3,hipaa,irap";

  test("leaves the others, is unknown, and is asked for once", async () => {
    const { world } = await openIrap(PROGRAMS);
    expect(world.asked).toEqual(["usual", "irap"]);
    expect(alert()).toBe(`${SAID} Try again`);
    expect(document.querySelectorAll("[role=gridcell][aria-label^=HIPAA]")).toHaveLength(5);
    expect(irap()).toEqual(Array.from({ length: 5 }, () => "IRAP: unknown, no answer came"));
  });

  test("is asked for again by the button, which leaves the table where it fails again, and at the next look", async () => {
    const { world, look } = await openIrap(PROGRAMS);
    await act(() => again()[0]?.click());
    for (let times = 0; times < 3; times += 1) await settle();
    expect(world.asked).toEqual(["usual", "irap", "usual", "irap"]);
    expect(alert()).toBe(`${SAID} Try again`);
    expect(irap()).toHaveLength(5);
    world.broken = false;
    await act(() => look());
    for (let times = 0; times < 3; times += 1) await settle();
    expect(alert()).toBeNull();
    expect(irap()).toContain("IRAP: in-scope, as of 2026-05-01");
  });

  test("is said no more where it is not wanted, and nothing is asked for that", async () => {
    const { world } = await openIrap(PROGRAMS);
    const { length } = world.asked;
    const shown = [...document.querySelectorAll<HTMLElement>(".filters button")].find((button) => button.getAttribute("aria-label")?.includes("rogram") === true || button.textContent?.includes("shown") === true);
    await act(() => shown?.click());
    const box = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === "IRAP")?.querySelector("input");
    await act(() => box?.click());
    await settle();
    expect([alert(), irap().length, document.querySelectorAll("[role=gridcell][aria-label^=HIPAA]").length]).toEqual([null, 0, 5]);
    expect(world.asked).toHaveLength(length);
  });

  test("is said where only the order needs it", async () => {
    const { world } = await openIrap("#region=ap-southeast-1&programs=hipaa&sort=irap");
    expect(world.asked).toEqual(["usual", "irap"]);
    expect(alert()).toBe(`${SAID} Try again`);
  });

  test("leaves no record, and is asked for once", async () => {
    const { world } = await openIrap("#view=record&service=kendra");
    expect(world.asked).toEqual(["usual", "irap"]);
    expect(text()).toContain("No answer came");
    world.broken = false;
    await act(() => again()[0]?.click());
    for (let times = 0; times < 3; times += 1) await settle();
    expect(text()).toContain("Each answer in full");
  });
});
