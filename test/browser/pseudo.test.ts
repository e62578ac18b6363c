import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useConsole } from "./harness/console.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { pseudo, pseudoBuild } from "./pseudo/catalog.ts";
import { explainer } from "./pseudo/explained.ts";
import { EXPIRED, managed, pastExpiry, UNSIGNED } from "./pseudo/feeds.ts";
import { FAILED, LACKING, LATE, nameFeed, NOTICES, takeDatasets } from "./pseudo/troubled.ts";
import { type PseudoView, VIEWS } from "./pseudo/views.ts";

if (cannot !== null) process.stderr.write(`test/browser/pseudo.test.ts, managed: ${cannot}.\n`);

/** The build whose shadow root is open: nobody reads the texts of a closed one from outside. */
const build = pseudoBuild(".output/open-chrome-mv3");
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

const rows = (views: readonly PseudoView[]) => views.map((view) => [view.name, view] as const);

describe("every text is a message, or of the dataset, a date, a number or a code", () => {
  const feed = useFeed();
  const console = useConsole(build, [feed]);
  const check = checkedIn(console);

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

describe.skipIf(cannot !== null)(cannot ?? "the same under a policy", () => {
  const feed = useFeed();
  const values = () => ({
    datasetUrl: feed.address,
    datasetKeys: { keys: [KEY.publicKey] },
    requiredPrograms: ["hipaa", "mtcs-l3"],
    freshnessDays: { default: 400, hipaa: 365 },
    refreshMinutes: 1440,
    organizationName: "Example Corp",
    helpUrl: "http://example.test/",
  });
  usePolicy(() => forExtension(values()));
  const console = useConsole(build, [feed]);
  beforeAll(() => policyArrived(console, values()));
  test.each(rows(managed(feed)))("%s", checkedIn(console));

  describe("once its dataset has expired", () => {
    beforeAll(() => pastExpiry(console));
    test.each(rows(EXPIRED))("%s", checkedIn(console));
  });
});

function checkedIn(console: ReturnType<typeof useConsole>) {
  return async (_: string, { texts, typed }: PseudoView): Promise<void> => {
    const all = await texts(console);
    // A view that shows nothing of ours would be in order.
    expect(all.filter((text) => text.includes("⟦")).length).toBeGreaterThan(2);
    expect(all.flatMap((text) => unexplained(text, typed).map((word) => `${word}: ${text}`))).toEqual([]);
  };
}
