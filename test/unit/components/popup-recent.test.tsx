// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import type { Gateway } from "../../../components/popup/gateway.ts";
import { Popup } from "../../../components/popup/popup.tsx";
import { settle, useOwnTime } from "./settle.ts";
import { tabGateway } from "./tab-gateway.ts";

useOwnTime();

const box = () => document.querySelector<HTMLInputElement>("#search") as HTMLInputElement;

async function open(more: Partial<Gateway>): Promise<void> {
  await act(() => render(<Popup gateway={{ ...tabGateway("us-east-1"), where: async () => "no-console-tab", ...more }} />, document.body));
  await settle();
}

afterEach(() => render(null, document.body));

describe("what was looked at lately", () => {
  const s3 = { service: "s3", region: "us-east-1", partition: "aws" };
  const forgetting = () => document.querySelector<HTMLElement>("[aria-label='Clear recent services']");

  it("is forgotten by a button, which gives the focus back to the search, and that is said", async () => {
    let kept = [s3];
    await open({ recent: async () => kept, forget: async () => void (kept = []) });
    expect(document.querySelectorAll("[role=option]")).toHaveLength(1);
    expect(forgetting()?.textContent).toBe("Clear");
    forgetting()?.focus();
    await act(() => forgetting()?.click());
    await settle();
    expect([kept, document.querySelectorAll("[role=option]").length, forgetting()]).toEqual([[], 0, null]);
    expect(document.activeElement).toBe(box());
    expect(document.querySelector("p.spoken")?.textContent).toBe("Recent services are cleared");
  });

  it("stays in sight where the browser does not forget it, and nobody is told that it did", async () => {
    await open({ recent: async () => [s3], forget: () => Promise.reject(new Error("gone")) });
    await act(() => forgetting()?.click());
    await settle();
    expect([document.querySelectorAll("[role=option]").length, document.querySelector("p.spoken")?.textContent]).toEqual([1, ""]);
  });

  it("is not what a search found: that list has no such button", async () => {
    await open({ recent: async () => [s3] });
    box().value = "s3";
    await act(() => void box().dispatchEvent(new Event("input", { bubbles: true })));
    await settle();
    expect([document.querySelectorAll("[role=option]").length, forgetting()]).toEqual([1, null]);
  });
});
