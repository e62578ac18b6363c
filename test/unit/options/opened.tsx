import { render } from "preact";
import { act } from "preact/test-utils";
import type { OptionsGateway } from "../../../components/options/gateway.ts";
import { Options } from "../../../components/options/options.tsx";
import { settle } from "../components/settle.ts";
import { background } from "./sample.ts";

/** The options page, and what is found and done in it. */

export const text = () => document.body.textContent ?? "";
export const all = <T extends HTMLElement = HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)];
export const button = (name: string) => all("button").find(({ textContent }) => textContent?.trim() === name) as HTMLButtonElement;
export const said = () => all("p.spoken[role=status]").at(-1)?.textContent;

export async function open(policy: object = {}, more: Partial<OptionsGateway> = {}) {
  // The page of the test before: this module is loaded once for many files, so no hook of its own would run in each.
  render(null, document.body);
  const made = background(policy, more);
  await act(() => render(<Options gateway={made.gateway} />, document.body));
  await settle();
  return made;
}
export async function click(element: HTMLElement): Promise<void> {
  await act(() => element.click());
  await settle();
}
