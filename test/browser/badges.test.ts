import { expect, test } from "vitest";
import { type Overlay, answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { masked, pages, spoken } from "./harness/golden.ts";

const console = useConsole();

test.each(pages)("%s", async (url, place, ...verdicts) => {
  const page = await console.turnTo(url);
  const overlay = one(await waitForOverlays(page, answered));
  expect(overlay.name).toBe(`Compliance scope: ${place}`);
  expect(overlay.badges.map((badge) => badge.program)).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
  expect(overlay.badges.map((badge) => badge.name.split(": ")[0])).toEqual(["MTCS L3", "PCI DSS", "HIPAA", "FedRAMP"]);
  expect(masked(overlay, verdicts)).toEqual(verdicts);
});

test.each(spoken)("what is read of %s", async (row, names) => {
  const page = await console.turnTo(row?.[0] ?? "");
  const overlay = one(await waitForOverlays(page, answered));
  expect(overlay.badges.slice(0, names.length).map(({ name }) => name)).toEqual(names);
});

test("FedRAMP says High in GovCloud and Moderate in the West, with a date", async () => {
  const levels: (string | undefined)[] = [];
  for (const url of ["https://us-gov-west-1.console.amazonaws-us-gov.com/s3/buckets", "https://us-west-2.console.aws.amazon.com/s3/buckets"]) {
    levels.push(one(await waitForOverlays(await console.turnTo(url), answered)).badges[3]?.name);
  }
  expect(levels[0]).toMatch(/^FedRAMP: on the High \(Class D\) list, .*as of \d{4}-\d\d-\d\d$/);
  expect(levels[1]).toMatch(/^FedRAMP: on the Moderate \(Class C\) list, .*as of \d{4}-\d\d-\d\d$/);
});

test("a console page of no service that we know says so, without badges", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/never-heard-of/home?region=ap-southeast-1");
  const overlay = one(await waitForOverlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking")));
  expect(overlay.name).toBe("Compliance scope: service not recognised");
  expect(overlay.badges).toEqual([]);
});

test("a Region that the dataset does not hold may be newer than every list: nothing is known of it", async () => {
  const page = await console.visit("https://ap-southeast-9.console.aws.amazon.com/sqs/v3/home");
  const overlay = one(await waitForOverlays(page, answered));
  expect(overlay.badges.map(({ program, verdict }) => [program, verdict])).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"].map((program) => [program, "unknown"]));
});

test("Console Home shows nothing, until a step leads to a service", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/console/home?region=ap-southeast-1");
  await page.evaluate(() => history.pushState(null, "", "/kendra/home?region=ap-southeast-1"));
  await waitForOverlays(page, answered);
  await page.evaluate(() => history.pushState(null, "", "/console/home?region=ap-southeast-1"));
  expect(await waitForOverlays(page, (all) => all.length === 0)).toEqual([]);
});

function one(overlays: readonly Overlay[]): Overlay {
  const [overlay] = overlays;
  if (overlay === undefined || overlays.length > 1) throw new Error(`There are ${overlays.length} overlays.`);
  return overlay;
}
