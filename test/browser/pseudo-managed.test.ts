import { beforeAll, describe, test } from "vitest";
import { useConsole } from "./harness/console.ts";
import { KEY, useFeed } from "./harness/feed.ts";
import { cannot, forExtension, policyArrived, usePolicy } from "./harness/policy.ts";
import { pseudoBuild } from "./pseudo/catalog.ts";
import { checker, rows } from "./pseudo/checked.ts";
import { EXPIRED, managed, pastExpiry } from "./pseudo/feeds.ts";

if (cannot !== null) process.stderr.write(`test/browser/pseudo-managed.test.ts: ${cannot}.\n`);

const build = pseudoBuild("managed");

describe.skipIf(cannot !== null)(cannot ?? "every text is a message, or of the dataset, a date, a number or a code, under a policy too", () => {
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
  const check = checker(build, console);
  beforeAll(() => policyArrived(console, values()));
  test.each(rows(managed(feed)))("%s", check);

  describe("once its dataset has expired", () => {
    beforeAll(() => pastExpiry(console));
    test.each(rows(EXPIRED))("%s", check);
  });
});
