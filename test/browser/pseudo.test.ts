import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useConsole } from "./harness/console.ts";
import { useFeed } from "./harness/feed.ts";
import { pseudo, pseudoBuild } from "./pseudo/catalog.ts";
import { checker, rows } from "./pseudo/checked.ts";
import { explainer } from "./pseudo/explained.ts";
import { UNSIGNED } from "./pseudo/feeds.ts";
import { FAILED, LACKING, LATE, nameFeed, NOTICES, takeDatasets } from "./pseudo/troubled.ts";
import { VIEWS } from "./pseudo/views.ts";

const build = pseudoBuild("own");
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

describe("every text is a message, or of the dataset, a date, a number or a code", () => {
  const feed = useFeed();
  const console = useConsole(build, [feed]);
  const check = checker(build, console);

  test.each(rows(VIEWS))("%s", check);
  test.each(rows(LATE))("while answers are late: %s", check);
  test.each(rows(NOTICES))("%s", check);
  test.each(rows(LACKING))("without %s", check);

  describe("where no dataset can be read", () => {
    let giveBack = async (): Promise<void> => {};
    beforeAll(async () => void (giveBack = await takeDatasets(console, build)));
    afterAll(() => giveBack());
    test.each(rows(FAILED))("%s", check);
  });

  describe("with a feed of the user's that nobody signs", () => {
    beforeAll(async () => {
      await feed.issue(2);
      await nameFeed(console, { datasetUrl: feed.address, allowUnsignedDataset: true });
    });
    test.each(rows(UNSIGNED))("%s", check);
  });
});
