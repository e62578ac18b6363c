// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test } from "vitest";
import type { LookupGateway } from "../../../components/lookup/gateway.ts";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import { gateway } from "./sample.ts";

const settle = () => act(() => new Promise((done) => void setTimeout(done, 20)));
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
    await act(() => again()[0]?.click());
    await settle();
    await settle();
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
