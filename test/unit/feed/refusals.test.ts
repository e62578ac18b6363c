import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REFUSALS } from "../../../feed/refusal.ts";
import { type HostileHost, startHostileHost } from "./hostile-host.ts";
import { contentsScenarios } from "./scenarios/contents.ts";
import { networkScenarios } from "./scenarios/network.ts";
import { orderScenarios } from "./scenarios/order.ts";
import { refusalOf, type Scenario } from "./scenarios/scenario.ts";
import { settingsScenarios } from "./scenarios/settings.ts";
import { signatureScenarios } from "./scenarios/signature.ts";

let host: HostileHost;
beforeAll(async () => {
  host = await startHostileHost();
});
afterAll(() => host.close());

const all: Record<string, readonly Scenario[]> = { settings: settingsScenarios, network: networkScenarios(() => host), signature: signatureScenarios, order: orderScenarios, contents: contentsScenarios };

describe.each(Object.entries(all))("%s", (_topic, scenarios) => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (_name, { code, detail, run }) => {
    const refusal = refusalOf(await run());
    expect(refusal).toMatchObject({ code, sentence: REFUSALS[code] });
    expect(refusal?.detail ?? "").toMatch(detail ?? /^/);
    expect(refusal?.detail?.length ?? 0).toBeLessThanOrEqual(300);
  });
});

test("every refusal in the table is met by a test", () => {
  const met = new Set(Object.values(all).flat().map((scenario) => scenario.code));
  expect(Object.keys(REFUSALS).filter((code) => !met.has(code as keyof typeof REFUSALS))).toEqual([]);
});

test("a redirect is asked about and never followed", () => expect(host.asked.filter((line) => line.includes("elsewhere"))).toEqual([]));
