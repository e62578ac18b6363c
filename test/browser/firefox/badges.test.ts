import { expect, test } from "vitest";
import { masked, pages, spoken } from "../harness/golden.ts";
import { useConsole } from "./harness/console.ts";

const console = useConsole();

test.each(pages)("%s", async (url, place, ...verdicts) => {
  const page = await console.turnTo(url);
  const [overlay] = await console.overlays(page);
  if (overlay === undefined) throw new Error("No overlay.");
  expect(overlay.name).toBe(`Compliance scope: ${place}`);
  expect(overlay.badges.map((badge) => badge.program)).toEqual(["mtcs-l3", "pci-dss", "hipaa", "fedramp"]);
  expect(overlay.badges.map((badge) => badge.name.split(": ")[0])).toEqual(["MTCS L3", "PCI DSS", "HIPAA", "FedRAMP"]);
  expect(masked(overlay, verdicts)).toEqual(verdicts);
});

test.each(spoken)("what is read of %s", async (row, names) => {
  const [overlay] = await console.overlays(await console.turnTo(row?.[0] ?? ""));
  expect(overlay?.badges.slice(0, names.length).map(({ name }) => name)).toEqual(names);
});

test("a console page of no service that we know says so, without badges", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/never-heard-of/home?region=ap-southeast-1");
  const [overlay] = await console.overlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking"));
  expect(overlay).toMatchObject({ name: "Compliance scope: service not recognised", badges: [] });
});
