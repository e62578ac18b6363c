import type { Page } from "playwright-core";
import { readOverlays } from "../../../replica/badges.ts";
import type { Console } from "../harness/console.ts";
import { openPopup } from "../harness/popup.ts";
import { until } from "../harness/until.ts";
import { TEXTS } from "./texts.ts";

/** A view in one of its states: how to get there, and the texts that it shows then. */
export interface PseudoView {
  readonly name: string;
  /** Words that the view repeats because the test typed them. */
  readonly typed?: readonly string[];
  readonly texts: (console: Console) => Promise<readonly string[]>;
}

const KENDRA = "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1";

/** Every text of a page of ours or of the console. */
export const textsOf = (page: Page): Promise<readonly string[]> => page.evaluate(TEXTS);

async function popup(console: Console, query: string, then: (page: Page) => Promise<unknown> = async () => {}): Promise<readonly string[]> {
  const page = await console.turnTo("popup.html");
  await page.locator("#search").pressSequentially(query);
  await page.locator("[role=option], .notice").first().waitFor();
  await then(page);
  return textsOf(page);
}

/** The popup as the toolbar opens it, over a page of the console. */
async function popupOver(console: Console, url: string): Promise<readonly string[]> {
  const page = await console.turnTo(url);
  const real = await openPopup(console, page);
  await until(() => real.evaluate("document.querySelector('.rows, .notice') !== null"), (there) => there === true);
  return (await real.evaluate(TEXTS)) as readonly string[];
}

const answered = async (page: Page): Promise<void> => {
  await page.keyboard.press("Enter");
  await page.locator(".row-button").first().waitFor();
};

/** All badges have their answer; names are no help where no word is English. */
const judged = (page: Page) => until(() => page.evaluate("[...document.querySelector('[data-inscope]')?.shadowRoot?.querySelectorAll('[data-program]') ?? []].map((badge) => badge.dataset.verdict ?? '').join()") as Promise<string>, (verdicts) => verdicts !== "" && !verdicts.split(",").includes(""));

export async function overlay(console: Console, url: string, then: (page: Page) => Promise<unknown> = async () => {}): Promise<readonly string[]> {
  const page = await console.turnTo(url);
  await judged(page);
  await then(page);
  return textsOf(page);
}

export const panel = (program: string) => async (page: Page) => {
  await page.locator(`[data-program=${program}]`).click();
  await page.locator("[data-inscope] .pop").waitFor();
};

/** What the browser itself says of quantities (Intl), in its own language. */
export const UNITS = ["minutes", "hour", "hours", "day", "days", "kB", "MB"];

export async function options(console: Console, then: (page: Page) => Promise<unknown> = async () => {}): Promise<readonly string[]> {
  const page = await console.turnTo("options.html");
  await page.locator(".program").first().waitFor();
  await page.locator("dl dd").first().waitFor();
  await then(page);
  return textsOf(page);
}

/** The views that there are. A new view, or a new state of one, gets a line here. */
export const VIEWS: readonly PseudoView[] = [
  { name: "popup, no console tab", texts: (console) => popup(console, "") },
  { name: "popup over a service", texts: (console) => popupOver(console, KENDRA) },
  { name: "popup over a page that is not recognised", texts: (console) => popupOver(console, "https://us-east-1.console.aws.amazon.com/never-heard-of/home?region=us-east-1") },
  { name: "popup, results", typed: ["s3", "sin"], texts: (console) => popup(console, "s3 sin", (page) => page.locator(".column svg").first().waitFor()) },
  { name: "popup, results by another name", typed: ["elasticsearch", "soc"], texts: (console) => popup(console, "elasticsearch soc") },
  { name: "popup, a Region alone", typed: ["tokyo"], texts: (console) => popup(console, "tokyo") },
  { name: "popup, close to it", typed: ["kednra"], texts: (console) => popup(console, "kednra") },
  { name: "popup, not every word", typed: ["gdpr", "ses"], texts: (console) => popup(console, "gdpr ses") },
  { name: "popup, no match", typed: ["zzzz"], texts: (console) => popup(console, "zzzz") },
  {
    name: "popup, an answer unfolded",
    typed: ["sagemaker", "virg"],
    texts: (console) =>
      popup(console, "sagemaker virg", async (page) => {
        await answered(page);
        await page.locator(".row-button").nth(1).click();
        await page.locator(".why").waitFor();
        await page.locator("footer button").first().click();
        await page.locator("footer [role=status]").first().filter({ hasText: "⟦" }).waitFor({ state: "attached" });
      }),
  },
  { name: "popup, an answer without a Region", typed: ["iam"], texts: (console) => popup(console, "iam", answered) },
  { name: "overlay, a panel of an old list", texts: (console) => overlay(console, KENDRA, panel("mtcs-l3")) },
  { name: "overlay, a panel with exclusions", texts: (console) => overlay(console, "https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1", panel("pci-dss")) },
  { name: "overlay, FedRAMP in GovCloud", texts: (console) => overlay(console, "https://console.amazonaws-us-gov.com/s3/home?region=us-gov-west-1", panel("fedramp")) },
  { name: "overlay, unknown in GovCloud", texts: (console) => overlay(console, "https://console.amazonaws-us-gov.com/s3/home?region=us-gov-west-1", panel("pci-dss")) },
  { name: "overlay, no Region", texts: (console) => overlay(console, "https://us-east-1.console.aws.amazon.com/iam/home", panel("mtcs-l3")) },
  {
    name: "overlay, menu",
    texts: (console) =>
      overlay(console, KENDRA, async (page) => {
        await page.locator("[data-inscope] .more").click();
        await page.locator("[data-inscope] [role=menu], [data-inscope] .pop").first().waitFor();
      }),
  },
  {
    name: "overlay, not recognised",
    texts: async (console) => {
      const page = await console.turnTo("https://us-east-1.console.aws.amazon.com/never-heard-of/home?region=us-east-1");
      await page.locator("[data-inscope] button").first().waitFor();
      await until(() => readOverlays(page).catch(() => []), () => true);
      return textsOf(page);
    },
  },
  {
    name: "lookup, services in a Region",
    texts: async (console) => {
      const page = await console.turnTo("lookup.html#region=ap-southeast-1");
      await page.locator("[role=row]").nth(3).waitFor();
      return textsOf(page);
    },
  },
  {
    name: "lookup, one service",
    texts: async (console) => {
      const page = await console.turnTo("lookup.html#view=service&service=kendra");
      await page.locator("[role=row]").nth(3).waitFor();
      return textsOf(page);
    },
  },
  {
    name: "lookup, drawer",
    texts: async (console) => {
      const page = await console.turnTo("lookup.html#region=ap-northeast-2&cell=kendra/ap-northeast-2/mtcs-l3");
      await page.locator("dl").first().waitFor();
      return textsOf(page);
    },
  },
  { name: "options", typed: ["https", "keys", ...UNITS], texts: (console) => options(console) },
  {
    name: "options, wrong input, a lifted row, the question before a reset",
    typed: ["https", "keys", "many", "http", ...UNITS],
    texts: (console) =>
      options(console, async (page) => {
        await page.locator("input[type=url]").fill("http://");
        await page.locator("textarea").fill("many");
        await page.locator(".days").fill("many");
        await page.locator(".days").press("Tab");
        await page.locator(".freshness select").selectOption("hipaa");
        await page.locator(".error").nth(2).waitFor();
        await page.locator("[data-control=handle]").nth(1).press("Space");
        await page.locator("section > .button").last().press("Enter");
        await page.locator("dialog[open]").waitFor();
      }),
  },
  {
    name: "options, another program",
    typed: ["https", "keys", ...UNITS],
    texts: (console) => options(console, (page) => page.locator(".dropdown > button").click()),
  },
  ...[
    ["lookup, two Regions compared", "#view=compare&region=ap-southeast-1&with=ap-northeast-2", "[role=gridcell]"],
    ["lookup, one name that nobody has", "#region=ap-southeast-1&find=zzzzzzz", ".notice"],
    ["lookup, no service chosen", "#view=service", ".notice"],
    ["lookup, a service that nobody knows", "#view=service&service=teleporter", ".notice"],
    ["lookup, lists through time", "#region=ap-southeast-1&cell=kendra/ap-southeast-1/hipaa", ".editions"],
    ["lookup, a drawer without an answer", "#region=ap-southeast-1&cell=teleporter/ap-southeast-1/hipaa", ".drawer .notice"],
    ["lookup, no earlier dataset", "#view=changes", ".notice"],
    ["lookup, conditions", "#region=ap-southeast-1&is=mtcs-l3:listed&is=any:not", ".holding"],
    ["lookup, a record without a Region", "#view=record&service=kendra&region=global", ".notice"],
    ["lookup, a service's record", "#view=record&service=sagemaker&region=ap-southeast-1", ".record-part"],
    ["lookup, a global service's record", "#view=record&service=iam", ".record-part"],
  ].map(([name, hash, there]) => ({
    name: name as string,
    typed: ["teleporter"],
    texts: async (console: Console) => {
      const page = await console.turnTo(`lookup.html${hash}`);
      await page.locator(there as string).first().waitFor();
      return textsOf(page);
    },
  })),
];
