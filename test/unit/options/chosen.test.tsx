// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { Options } from "../../../components/options/options.tsx";
import { settle, useOwnTime } from "../components/settle.ts";
import { background } from "./sample.ts";

useOwnTime();

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-program]")].map(({ dataset }) => dataset["program"]);

afterEach(() => render(null, document.body));

test("what a policy requires does not become the user's own choice by another's tick", async () => {
  const { gateway, held } = background({ requiredPrograms: ["soc"] });
  await act(() => render(<Options gateway={gateway} />, document.body));
  await settle();
  await act(() => document.querySelector<HTMLElement>('[data-program="pci-dss"] input')?.click());
  await settle();
  expect(held.user.shownPrograms).toEqual(["mtcs-l3", "hipaa", "fedramp"]);
  expect(rows()).toEqual(["soc-1", "soc-2", "mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
});
