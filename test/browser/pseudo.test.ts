import { describe, expect, test } from "vitest";
import { useConsole } from "./harness/console.ts";
import { pseudo, pseudoBuild } from "./pseudo/catalog.ts";
import { explainer } from "./pseudo/explained.ts";
import { VIEWS } from "./pseudo/views.ts";

/** The build whose shadow root is open: nobody reads the texts of a closed one from outside. */
const build = pseudoBuild(".output/open-chrome-mv3");
const console = useConsole(build);
const unexplained = explainer(build);

describe("what is no message is told from what is one", () => {
  test.each([
    ["a hard-coded text", "Copy answer", ["Copy", "answer"]],
    ["a message", pseudo("Copy answer"), []],
    ["a hard-coded word beside a message", `${pseudo("Services in $1")} now`, ["now"]],
    ["a message with a name, a date and a Region's code", `${pseudo("$1 of ")} Amazon Kendra, Apr 11, 2022, ap-southeast-1`, []],
    ["a word that a name of the dataset holds", "Kendras", ["Kendras"]],
  ])("%s", (_, text, left) => expect(unexplained(text)).toEqual(left));
});

test.each(VIEWS.map((view) => [view.name, view] as const))("every text is a message, or of the dataset, a date, a number or a code: %s", async (_, { texts, typed }) => {
  const all = await texts(console);
  // A view that shows nothing of ours would be in order.
  expect(all.filter((text) => text.includes("⟦")).length).toBeGreaterThan(2);
  expect(all.flatMap((text) => unexplained(text, typed).map((word) => `${word}: ${text}`))).toEqual([]);
});
