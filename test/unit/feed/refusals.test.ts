import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REFUSALS, sentenceOf } from "../../../feed/refusal.ts";
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
    expect(refusal).toMatchObject({ code, sentence: sentenceOf(code) });
    expect(refusal?.sentence).toMatch(/^[A-Z].+\.$/);
    expect(refusal?.detail ?? "").toMatch(detail ?? /^/);
    expect(refusal?.detail?.length ?? 0).toBeLessThanOrEqual(300);
  });
});

test("every refusal in the table is met by a test", () => {
  const met = new Set(Object.values(all).flat().map((scenario) => scenario.code));
  // What is in order and cannot be stored: test/unit/worker/storage.test.ts.
  expect(REFUSALS.filter((code) => !met.has(code))).toEqual(["not-stored"]);
});

test("a redirect is asked about and never followed", () => expect(host.asked.filter((line) => line.includes("elsewhere"))).toEqual([]));
