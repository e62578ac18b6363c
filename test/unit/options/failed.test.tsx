// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import type { OptionsGateway } from "../../../components/options/gateway.ts";
import { settle, useOwnTime } from "../components/settle.ts";
import { background, status } from "./sample.ts";
import { all, button, click, open, text } from "./opened.tsx";

useOwnTime();

describe.each([
  ["settings", "The options could not be read"],
  ["status", "How the dataset is could not be read."],
  ["programs", "The programs’ names could not be read."],
] as const)("%s that do not come", (kind, says) => {
  const opened = async () => {
    let broken = true;
    const question = background().gateway[kind] as () => Promise<never>;
    const { held } = await open({}, { [kind]: async () => (broken ? Promise.reject(new Error("gone")) : question()) } as Partial<OptionsGateway>);
    await settle();
    expect(text()).toContain(says);
    return { held, mend: () => (broken = false) };
  };
  const whole = (): void => {
    expect(text()).not.toContain(says);
    expect(text()).toContain("MTCS L3");
    expect(text()).toContain("bundled with the extension");
    expect(button("Try again")).toBeUndefined();
  };
  test("are said, and asked for again by the button, which stays where it is meanwhile", async () => {
    const { mend } = await opened();
    const before = button("Try again");
    await click(before);
    expect(text()).toContain(says);
    expect(button("Try again")).toBe(before);
    mend();
    await click(before);
    whole();
  });
  test("are asked for again when the page is looked at", async () => {
    const { mend, held } = await opened();
    mend();
    await act(() => held.look());
    await settle();
    whole();
  });
});

test("a choice that the browser does not store is said to hold for a while only", async () => {
  const says = "The browser did not store the last change.";
  const { held } = await open();
  expect(text()).not.toContain(says);
  held.kept = false;
  await act(() => held.tell());
  await settle();
  expect(all("[role=alert]").map(({ textContent }) => textContent).join()).toContain(says);
});

test("settings that come no more after they were there are said to be old", async () => {
  let broken = false;
  const { gateway } = background();
  const { held } = await open({}, { settings: async () => (broken ? Promise.reject(new Error("gone")) : gateway.settings()) });
  broken = true;
  await act(() => held.tell());
  await settle();
  expect(text()).toContain("These options may be old: they could not be read again.");
  expect(all(".program")).not.toEqual([]);
  broken = false;
  await click(button("Try again"));
  expect(text()).not.toContain("These options may be old");
});

test("another dataset brings its programs' names", async () => {
  let sequence = 7;
  const { gateway } = background();
  const { held } = await open({}, {
    status: async () => status({ provenance: { ...status().provenance, sequence } }),
    programs: async () => (sequence === 7 ? gateway.programs() : (await gateway.programs()).map((program) => ({ ...program, short: `${program.short} anew` }))),
  });
  sequence = 8;
  await act(() => held.look());
  await settle();
  await settle();
  expect(text()).toContain("MTCS L3 anew");
});
