// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { Popup } from "../../../components/popup/popup.tsx";
import { settle, useOwnTime } from "./settle.ts";
import { tabGateway } from "./tab-gateway.ts";

useOwnTime();
afterEach(() => render(null, document.body));

const gateway = tabGateway("ap-southeast-1");
const heading = () => document.querySelector("h2")?.textContent;
const title = () => document.querySelector("#list-title")?.textContent;

async function type(query: string): Promise<void> {
  await act(() => render(<Popup gateway={gateway} />, document.body));
  await settle();
  const box = document.querySelector<HTMLInputElement>("#search") as HTMLInputElement;
  box.value = query;
  await act(() => void box.dispatchEvent(new Event("input", { bubbles: true })));
  await settle();
}

it.each([
  ["kenrda", "No service by that name"],
  ["simpel storagge", "No service by that name"],
  ["gdpr ebs", "Not every word was understood"],
  ["gdpr amazon ebs", "Not every word was understood"],
  ["gdpr storagge", "Not every word was understood"],
  // The service is named rightly.
  ["ebs hippaa", "Not every word was understood"],
])("%s comes close: %s, and where it is asked is said", async (query, says) => {
  await type(query);
  expect(heading()).toBe(says);
  expect(title()).toBe("Close to it, in Singapore");
  expect(document.querySelector(".popup > [role=status]")?.textContent).toMatch(new RegExp(`^${says}. \\d close to it, in Singapore$`));
});

it("what a misspelt Region was taken for stands over what is close, and in its title", async () => {
  await type("ebs virgina");
  expect([...document.querySelectorAll(".tokens li")].map(({ textContent }) => textContent)).toContain("virgina: N. Virginia");
  expect(title()).toBe("Close to it, in N. Virginia");
});

it("words that name several services are not said to mean one of them", async () => {
  await type("ebs kendra virginia");
  expect([...document.querySelectorAll(".tokens li")].map(({ textContent }) => textContent)).toEqual(["virginia: N. Virginia"]);
});
