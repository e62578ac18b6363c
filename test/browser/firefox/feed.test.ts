import { describe, expect, test } from "vitest";
import { newPair } from "../../unit/feed/small-feed.ts";
import { letFeedBeDue } from "../harness/due.ts";
import { KEY, useFeed } from "../harness/feed.ts";
import { until } from "../harness/until.ts";
import { status, untilStatus } from "./harness/ask.ts";
import { useConsole } from "./harness/console.ts";
import { reloadExtension, stopBackground } from "./harness/extension.ts";
import { cannot, forExtension, readPoliciesAnew, usePolicy } from "./harness/policy.ts";

const KENDRA = "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const OURS = "HIPAA: eligible, BAA required, as of 2026-05-22";
const THEIRS = "HIPAA: not on the eligible list, as of 2026-05-22";

if (cannot !== null) process.stderr.write(`test/browser/firefox/feed.test.ts: ${cannot}.\n`);

describe.skipIf(cannot !== null)(cannot ?? "with a policy file and a feed of its own", () => {
  const feed = useFeed();
  const policy = usePolicy(() => forExtension({ datasetUrl: feed.address, datasetKeys: { keys: [KEY.publicKey] }, organizationName: "Example Corp", shownPrograms: ["hipaa"] }));
  const console = useConsole({ hosts: [feed] });

  const badge = async () => (await console.overlays(await console.visit(KENDRA)))[0]?.badges[0]?.name;
  const paths = () => feed.seen().map(({ path }) => path);

  test("until it arrives the bundle answers, and says so", async () => {
    expect(await untilStatus(console, ({ feed: { from } }) => from === "policy")).toMatchObject({ provenance: { signature: "bundled" }, feed: { address: feed.address, signed: true, refusal: null, waiting: true } });
    expect(await badge()).toBe(OURS);
    const page = await console.extensionPage("popup.html");
    await console.tree(page, (nodes) => nodes.some(({ name }) => name.includes("Example Corp’s dataset has not arrived yet")));
  });

  test("a first fetch; then its dataset answers in the page", async () => {
    // A copy chooses by chance when it asks for the first time. Now it has asked, and for the next time it waits.
    expect((await status(console, "refresh")).history[0]).toMatchObject({ code: "no-signature" });
    await feed.issue(1);
    feed.seen();
    const { history, ...rest } = await status(console, "refresh");
    expect(rest).toMatchObject({ provenance: { issuer: "Example Corp", feed: "acme", sequence: 1, signature: "signed" }, feed: { waiting: false }, storage: { kept: "stored", note: null } });
    expect(history[0]).toMatchObject({ code: "updated" });
    expect(paths()).toEqual(["/acme.json.jws", "/acme.json"]);
    expect(await badge()).toBe(THEIRS);
  });

  test("not modified: only the signature is asked for", async () => {
    expect((await status(console, "refresh")).history[0]).toMatchObject({ code: "not-modified" });
    expect(paths()).toEqual(["/acme.json.jws"]);
  });

  test("an update, asked for by a visit to the console once it is due, by a background that was stopped", async () => {
    await feed.issue(2);
    await letBeDue();
    expect(await badge()).toBe(THEIRS);
    await until(async () => feed.seen().map(({ path }) => path), (asked) => asked.includes("/acme.json"));
    const { history } = await untilStatus(console, ({ provenance }) => provenance.sequence === 2);
    expect(history[0]).toMatchObject({ outcome: "update", sentence: "New dataset: acme, sequence 2." });
  });

  test("a rollback is refused, and the options page says so", async () => {
    await feed.issue(1);
    const { provenance, history } = await status(console, "refresh");
    expect(provenance.sequence).toBe(2);
    expect(history[0]).toMatchObject({ outcome: "refused", code: "older", detail: "sequence 1 after 2" });
    expect(await badge()).toBe(THEIRS);
    const page = await console.extensionPage("options.html");
    await console.tree(page, (nodes) => ["Managed by Example Corp", "The feed is older than the one that this copy has already seen."].every((words) => nodes.some(({ name }) => name.includes(words))));
  });

  test("a key that the policy does not name is refused", async () => {
    await feed.issue(3, { pair: newPair("2026-b") });
    const { provenance, history } = await status(console, "refresh");
    expect(provenance.sequence).toBe(2);
    expect(history[0]).toMatchObject({ outcome: "refused", code: "foreign-key" });
    expect(await badge()).toBe(THEIRS);
  });

  test("pages of ours that stay open hear of another dataset, and who is at work there goes on", async () => {
    const options = await console.extensionPage("options.html");
    await options.waitForFunction(() => document.querySelector("dl")?.textContent?.includes("sequence 2"));
    const page = await console.extensionPage("lookup.html#region=ap-southeast-1&find=kendra");
    const head = () => page.evaluate(() => document.querySelector(".head-note")?.textContent ?? "");
    await until(head, (note) => note.endsWith("sequence 2"));
    await page.focus("#find");
    await page.evaluate(() => (document.querySelector<HTMLInputElement>("#find") as HTMLInputElement).setSelectionRange(1, 3));
    await feed.issue(4);
    // Out of the page itself, which stays in sight: it looks at nothing by itself but once a minute.
    await page.evaluate(() => (globalThis as unknown as { browser: { runtime: { sendMessage(message: object): Promise<unknown> } } }).browser.runtime.sendMessage({ type: "refresh" }));
    await until(head, (note) => note.endsWith("sequence 4"));
    expect(await page.evaluate(() => [document.activeElement?.id, (document.activeElement as HTMLInputElement).selectionStart])).toEqual(["find", 1]);
    expect(await page.evaluate(() => document.querySelector("[role=gridcell][aria-label^=HIPAA]")?.getAttribute("aria-label"))).toBe(THEIRS);
    await options.bringToFront();
    await until(() => options.evaluate(() => document.querySelector("dl")?.textContent ?? ""), (text) => text.includes("sequence 4"));
  });

  test("a policy that names no feed any more at the next start: the bundle answers, and nothing is asked any more", async () => {
    policy.write(forExtension({ organizationName: "Example Corp" }));
    await readPoliciesAnew(console.privileged);
    await reloadExtension(console.privileged);
    const { provenance, nextAt } = await untilStatus(console, ({ feed: { from } }) => from === "none");
    expect({ provenance, nextAt }).toMatchObject({ provenance: { signature: "bundled" }, nextAt: null });
    feed.seen();
    await status(console, "refresh");
    expect(paths()).toEqual([]);
    expect(await badge()).toContain("MTCS L3: in scope");
  });

  /** Lets the feed be due, as after a long night, for a background that starts anew. */
  async function letBeDue(): Promise<void> {
    const page = await console.extensionPage("popup.html");
    await stopBackground(console.privileged);
    await page.evaluate(letFeedBeDue);
    await page.close();
  }
});
