// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import type { Gateway } from "../../../components/popup/gateway.ts";
import { Popup } from "../../../components/popup/popup.tsx";
import { settle, useOwnTime } from "./settle.ts";
import { tabGateway } from "./tab-gateway.ts";

useOwnTime();
afterEach(() => render(null, document.body));

/** A tab in a Region that the dataset does not hold. */
const gateway = tabGateway("ap-southeast-9");
const spoken = () => document.querySelector("p[role=status].spoken")?.textContent;

async function open(more: Partial<Gateway> = {}): Promise<void> {
  await act(() => render(<Popup gateway={{ ...gateway, ...more }} />, document.body));
  await settle();
}

test("nothing is known of the tab's service, nor of one that is typed, nor of a further program", async () => {
  await open();
  expect(spoken()).toBe("Amazon Kendra, Region not known: 0 of 2 programs met");
  const box = document.querySelector<HTMLInputElement>("#search") as HTMLInputElement;
  box.value = "s3 irap";
  await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
  await settle();
  await act(() => void box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true })));
  await settle();
  expect(spoken()).toBe("s3, Region not known: 0 of 3 programs met");
});

test("nor of one that was looked at there", async () => {
  await open({ where: async () => "no-console-tab", recent: async () => [{ service: "s3", region: "ap-southeast-9", partition: "aws" }] });
  expect(document.querySelector("[role=option]")?.textContent).toContain("unknown");
});
