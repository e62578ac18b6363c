import { DAY } from "../../unit/feed/small-feed.ts";
import type { Console } from "../harness/console.ts";
import type { Feed } from "../harness/feed.ts";
import { popupWith } from "./troubled.ts";
import { options, overlay, panel, type PseudoView, textsOf, UNITS } from "./views.ts";

/** What a feed of the tests is called, the codes of its attempts, the technical line of a refusal, and names of settings. */
const FEED = ["Example Corp", "feeds.example.test", "acme", "json", "https", "keys", "Ed25519", "updated", "older", "sequence 1 after 2", "helpUrl", ...UNITS];
const KENDRA = "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1";

async function changes(console: Console): Promise<readonly string[]> {
  const page = await console.turnTo("lookup.html#view=changes");
  await page.locator(".card").first().waitFor();
  return textsOf(page);
}

const asked = (console: Console): Promise<readonly string[]> => options(console, (page) => page.locator(".attempts, .field-hint").first().waitFor());

/** Once a feed of the user's own, which nobody signs, has answered. */
export const UNSIGNED: readonly PseudoView[] = [
  { name: "popup", typed: FEED, texts: (console) => popupWith(console, ".feed-warning") },
  { name: "options, with the update that brought it", typed: FEED, texts: asked },
  { name: "what changed", typed: FEED, texts: changes },
];

/** With a policy that names a feed, requires programs and has one bad value. */
export const managed = (feed: Feed): readonly PseudoView[] => [
  { name: "popup, its dataset has not arrived", typed: FEED, texts: (console) => popupWith(console, ".feed-info") },
  { name: "options, its dataset has not arrived", typed: FEED, texts: asked },
  { name: "overlay, required and not met", typed: FEED, texts: (console) => overlay(console, KENDRA, panel("hipaa")) },
  {
    name: "options, an update and one that was refused",
    typed: FEED,
    texts: (console) =>
      options(console, async (page) => {
        for (const sequence of [2, 1]) {
          await feed.issue(sequence);
          await page.locator(".card .button.small[aria-disabled=false]").click();
          await page.locator(".attempts tbody tr").nth(2 - sequence).waitFor();
        }
      }),
  },
  {
    name: "lookup, a required program",
    typed: FEED,
    texts: async (console) => {
      const page = await console.turnTo("lookup.html#region=ap-southeast-1&find=kendra&cell=kendra/ap-southeast-1/hipaa");
      await page.locator(".editions").waitFor();
      return textsOf(page);
    },
  },
  { name: "what changed", typed: FEED, texts: changes },
];

/** Once that dataset has expired. */
export const EXPIRED: readonly PseudoView[] = [
  { name: "popup", typed: FEED, texts: (console) => popupWith(console, ".feed-warning") },
  { name: "options", typed: FEED, texts: (console) => options(console, (page) => page.locator("dl .error").first().waitFor()) },
];

/** Sets the background's clock past the end of every statement of the tests: until it is stopped it lives in another month. */
export async function pastExpiry(console: Console): Promise<void> {
  await (await console.worker()).evaluate((ahead) => {
    const Real = Date;
    const Ahead = function (...at: [number?]) {
      return new Real(at.length === 0 ? Real.now() + ahead : (at[0] as number));
    };
    globalThis.Date = Object.assign(Ahead, { now: () => Real.now() + ahead, parse: Real.parse, UTC: Real.UTC, prototype: Real.prototype }) as unknown as DateConstructor;
  }, 40 * DAY);
}
