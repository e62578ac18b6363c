import { expect, test } from "vitest";
import { menuTree } from "../../../sight/menu.ts";
import { textOf } from "./samples.ts";

const deeds = (tree: unknown): string[] => JSON.stringify(tree).match(/\{\\"type\\":\\"prefer\\",[^}]*/g)?.map((deed) => deed.replaceAll("\\", "").split(",")[1] ?? "") ?? [];

test("without a policy every form and corner can be chosen, and nobody is named", () => {
  const menu = menuTree({});
  expect(deeds(menu)).toEqual(['"overlay":"auto"', '"overlay":"compact"', '"position":"top-left"', '"position":"top-right"', '"position":"bottom-left"', '"position":"bottom-right"']);
  expect(textOf(menu)).not.toContain("Managed");
});

test("what a policy decided is all that can be chosen, and it says by whom", () => {
  const menu = menuTree({}, { form: "compact", corner: "top-left", by: "Example Corp" });
  expect(deeds(menu)).toEqual(['"overlay":"compact"', '"position":"top-left"']);
  expect(textOf(menu)).toContain("Show as: Managed by Example Corp");
  expect(JSON.stringify(menu)).toContain('"aria-label":"Corner: Managed by Example Corp"');
});

test("one of two; of an organisation without a name; one that is switched off by policy has no form to choose", () => {
  expect(deeds(menuTree({}, { corner: "top-left" }))).toEqual(['"overlay":"auto"', '"overlay":"compact"', '"position":"top-left"']);
  expect(textOf(menuTree({}, { corner: "top-left", by: null }))).toContain("Corner: Managed by your organisation");
  expect(deeds(menuTree({}, { form: "off" })).filter((deed) => deed.startsWith('"overlay"'))).toEqual([]);
});
