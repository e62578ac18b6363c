import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const tokens = (css: string) => new Map([...css.matchAll(/^\s+(--i-[a-z-]+): ([^;]+);/gm)].map(([, name, value]) => [name as string, value]));
const look = tokens(read("look/tokens.css"));
/** What only popovers use comes with their sheet. */
const own = tokens(`${read("sight/tokens.css")}${read("sight/popover.css")}`);

test("the overlay's tokens are the look's", () => {
  expect(own.size).toBeGreaterThan(10);
  for (const [name, value] of own) expect([name, value]).toEqual([name, look.get(name)]);
});

test("it holds those it uses, and no other", () => {
  const used = new Set([...`${read("sight/bar.css")}${read("sight/popover.css")}`.matchAll(/var\((--i-[a-z-]+)\)/g)].map(([, name]) => name as string));
  // Glyphs name theirs by their tone.
  for (const tone of ["success", "warning", "info", "secondary", "inactive"]) used.add(`--i-${tone}`);
  expect([...own.keys()].toSorted()).toEqual([...used].toSorted());
});
