// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import type { Gateway } from "../../../components/popup/gateway.ts";
import { Popup } from "../../../components/popup/popup.tsx";
import { NAMES, row } from "./sample.ts";
import { settle, useOwnTime } from "./settle.ts";
import { tabGateway } from "./tab-gateway.ts";

useOwnTime();

const page = () => [...document.querySelectorAll("footer a")][0]?.getAttribute("href");
const inPartition = (partition: string): Gateway["where"] => async () => ({ kind: "service", region: "global", partition, route: { path: "kendra", service: "kendra" }, family: [], row: row("kendra", "Amazon Kendra") });

async function open(more: Partial<Gateway>): Promise<void> {
  await act(() => render(<Popup gateway={{ ...tabGateway("us-east-1"), ...more }} />, document.body));
  await settle();
}

afterEach(() => render(null, document.body));

test("the full lookup of a service without Region in GovCloud opens there, since the page's Global is the commercial one; a copy says whose it is, and what is spoken", async () => {
  const copy = vi.fn(async (_: string) => {});
  const regions = [...NAMES.regions, { code: "us-gov-east-1", name: "AWS GovCloud (US-East)", short: "GovCloud (US-East)", partition: "aws-us-gov" }];
  await open({ copy, names: async () => ({ ...NAMES, regions }), where: inPartition("aws-us-gov") });
  expect(page()).toMatch(/^\/lookup\.html#view=service&region=us-gov-east-1&service=kendra&programs=mtcs-l3,.*&cell=kendra\/us-gov-east-1\/mtcs-l3$/);
  await act(() => document.querySelector<HTMLElement>("footer button")?.click());
  await settle();
  expect(copy.mock.calls[0]?.[0]).toMatch(/^Amazon Kendra, Global, GovCloud \(US\)\n/);
  expect(document.querySelector("p.spoken")?.textContent).toBe("Amazon Kendra, Global, GovCloud (US): 2 of 2 programs met");
  render(null, document.body);
  await open({ where: inPartition("aws") });
  expect(page()).toMatch(/^\/lookup\.html#view=service&region=global&service=kendra&programs=[^&]*$/);
});

test("what was looked at lately says whose Global it was", async () => {
  const iam = { service: "ebs", region: "global", partition: "aws" };
  await open({ where: async () => "no-console-tab", recent: async () => [iam, { ...iam, partition: "aws-us-gov" }] });
  expect([...document.querySelectorAll(".option-name small")].map(({ textContent }) => textContent)).toEqual(["Global", "Global, GovCloud (US)"]);
});
