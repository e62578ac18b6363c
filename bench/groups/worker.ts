import { serviceHome } from "../addresses.ts";
import { type Book, INSCOPE } from "../book.ts";
import type { Browser } from "../browser.ts";
import { openPage } from "../extension-page.ts";
import type { Stage } from "../stage.ts";
import { markTime } from "../timeline.ts";
import { workerTimes } from "../worker-times.ts";

/** Services whose rows are asked for; the replica's pages are of others. */
const ASKED = ["kendra", "s3", "ec2", "iam", "cloudfront", "kms", "sagemaker", "bedrock", "redshift", "route53"];

/** The shipped background, timed from a message's arrival to its answer. */
export async function measureWorker(stage: Stage, book: Book): Promise<void> {
  const browser = await stage.browser(stage.probed);
  for (let run = 0; run < stage.runs; run++) {
    await forgetTabs(browser);
    book.write("first-alone", INSCOPE, await firstLookup(browser, run));
  }
  const close = await besideConsole(browser);
  for (let run = 0; run < stage.runs; run++) {
    const first = await firstStart(browser);
    book.write("import", INSCOPE, first.import);
    book.write("first-start", INSCOPE, first.answer);
    book.write("first-lookup", INSCOPE, await firstLookup(browser, run));
    const rows = await rowTimes(browser);
    book.write("page-lookup", INSCOPE, rows.each);
    book.write("lookup", INSCOPE, rows.lookup);
  }
  await close();
}

/**
 * Opens a tab of the console that stays until what this returns is called: a started worker makes an answer for nobody where there is
 * one (worker/rehearsal), as there is for who works in the console.
 */
export async function besideConsole(browser: Browser): Promise<() => Promise<void>> {
  const { page, close } = await browser.tab();
  await page.goto(serviceHome(0));
  await markTime(page, "bench:answered");
  return close;
}

/** As if the browser had just been started: what the session remembers is gone. */
async function forgetTabs(browser: Browser): Promise<void> {
  const page = await openPage(browser, "/bench/empty.html");
  await page.evaluate(() => (globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } }).chrome.storage.session.clear());
  await page.close();
}

/** The worker starts without anything stored, as on the day of the install. In ms. Throws where it imports nothing. */
export async function firstStart(browser: Browser): Promise<{ readonly import: number; readonly answer: number }> {
  const page = await openPage(browser, "/bench/empty.html");
  const answer = await firstLookup(browser, 0, async () => {
    await page.evaluate(async () => {
      for (const { name = "" } of await indexedDB.databases()) {
        await new Promise((resolve, reject) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject, onblocked: reject }));
      }
    });
    await page.close();
  });
  const written = (await workerTimes(browser)).filter(({ what, stores = 0 }) => what === "write" && stores > 2);
  const [first] = written;
  if (first === undefined) throw new Error("Nothing was imported.");
  return { import: first.ms, answer };
}

/**
 * The worker starts and answers a page, in ms. Throws where it does not. `stopped` is done while it stands: a tab that is closed can
 * wake it, so nothing may stop it once more after that.
 */
export async function firstLookup(browser: Browser, service: number, stopped: () => Promise<void> = async () => {}): Promise<number> {
  await browser.stopWorker();
  await stopped();
  const { page, close } = await browser.tab();
  await page.goto(serviceHome(service));
  await markTime(page, "bench:answered");
  await close();
  const [first] = (await workerTimes(browser)).filter(({ what }) => what === "page");
  if (first === undefined) throw new Error("No page was answered.");
  return first.ms;
}

/** Rows that were read before: what one takes, and one answer in it, in ms. */
export async function rowTimes(browser: Browser): Promise<{ readonly each: number; readonly lookup: number }> {
  const page = await openPage(browser, "/bench/empty.html");
  const ask = (): Promise<number> =>
    page.evaluate(async (services) => {
      let lookups = 0;
      for (const service of services) {
        const { row } = (await (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ row: { programs: unknown[]; regions: object } }> } } }).chrome.runtime.sendMessage({ type: "row", service })) ?? {};
        lookups += (Object.keys(row.regions).length + 1) * row.programs.length;
      }
      return lookups;
    }, ASKED);
  await ask();
  const before = (await workerTimes(browser)).length;
  const lookups = await ask();
  const times = (await workerTimes(browser)).slice(before).filter(({ what }) => what === "row");
  await page.close();
  const sum = times.reduce((total, { ms }) => total + ms, 0);
  return { each: sum / times.length, lookup: sum / lookups };
}
