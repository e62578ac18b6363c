// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { Lookup } from "../../../components/lookup/lookup.tsx";
import { settle, useOwnTime } from "../components/settle.ts";
import { gateway } from "./sample.ts";

useOwnTime();

const select = () => document.querySelector<HTMLSelectElement>('[aria-label="Region"]') as HTMLSelectElement;
const chosen = () => [select().value, select().selectedOptions[0]?.textContent];

afterEach(() => render(null, document.body));

test("the chosen Region is in the select until the names are there", async () => {
  const { gateway: made } = gateway({ names: () => new Promise(() => {}) });
  await act(() => render(<Lookup gateway={made} />, document.body));
  await settle();
  expect(chosen()).toEqual(["ap-southeast-1", "ap-southeast-1"]);
});

test("a Region that the dataset does not know stays chosen, and another one can be", async () => {
  const { gateway: made } = gateway({}, "#region=moon-1");
  await act(() => render(<Lookup gateway={made} />, document.body));
  await settle();
  expect(chosen()).toEqual(["moon-1", "moon-1"]);
  expect(select().options.length).toBe(5);
});

test("where no Region is meant it says Global, in the select and in the title, before the names are there and after", async () => {
  for (const names of [() => new Promise<never>(() => {}), undefined]) {
    const { gateway: made } = gateway(names && { names }, "#region=global");
    await act(() => render(<Lookup gateway={made} />, document.body));
    await settle();
    expect(chosen()).toEqual(["global", "Global"]);
    expect(document.querySelector(".field.wide .control-text")?.textContent?.trim()).toBe("Global");
    if (names === undefined) expect(document.title).toBe("Services in Global · Inscope");
    render(null, document.body);
  }
});

test("a Region that it knows is there once", async () => {
  const { gateway: made } = gateway();
  await act(() => render(<Lookup gateway={made} />, document.body));
  await settle();
  expect(chosen()).toEqual(["ap-southeast-1", "Singapore (ap-southeast-1)"]);
  expect(select().options.length).toBe(4);
});
