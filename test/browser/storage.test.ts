import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { status, untilStatus } from "./harness/ask.ts";
import { useConsole } from "./harness/console.ts";
import { evict, originOf } from "./harness/storage.ts";
import { until } from "./harness/until.ts";
import { stopWorker } from "./harness/worker.ts";

// The browser's real storage, failing. Broken files and private windows are in the unit tests and in Firefox's.

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

async function pageAnswers(): Promise<void> {
  const [overlay] = await waitForOverlays(await console.visit(KENDRA), answered);
  expect(overlay?.badges.map(({ verdict }) => verdict)).toEqual(["in-scope", "in-scope", "in-scope", "outside-boundary"]);
}

/** Opens the database from a page of the extension, which then holds it. */
function openAt(page: Page, version: number): Promise<string> {
  return page.evaluate(
    (wanted) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("inscope", wanted);
        // The connection is kept, and asked in vain to close.
        opening.addEventListener("success", () => resolve("open"));
        opening.addEventListener("error", () => resolve(String(opening.error?.name)));
      }),
    version,
  );
}

test("all is well at first", async () => {
  await pageAnswers();
  expect((await untilStatus(console, ({ storage }) => Number(storage.bytes) > 100_000)).storage).toMatchObject({ kept: "stored", note: null });
});

test("evicted under a running worker: the next answer comes all the same, and is stored again", async () => {
  const page = await console.extensionPage("manifest.json");
  await evict(page);
  await pageAnswers();
  expect((await status(console)).storage).toMatchObject({ kept: "stored", note: null });
});

test("no room: the copy inside the extension answers, and says why; with room again it is stored", async () => {
  const page = await console.extensionPage("manifest.json");
  await stopWorker(page);
  const session = await evict(page);
  const origin = originOf(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1000 });
  await pageAnswers();
  expect((await status(console)).storage).toMatchObject({ kept: "memory", note: "There is no room left in the browser’s storage." });
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await pageAnswers();
  expect((await status(console)).storage).toMatchObject({ kept: "stored", note: null });
});

test("blocked by a connection that does not let go: the same", async () => {
  const page = await console.extensionPage("manifest.json");
  await stopWorker(page);
  await evict(page);
  expect(await openAt(page, 1)).toBe("open");
  await pageAnswers();
  expect((await status(console)).storage).toMatchObject({ kept: "memory", note: "The browser’s storage did not open: something else holds it." });
  await page.close();
  await stopWorker(await console.extensionPage("manifest.json"));
  await pageAnswers();
  expect((await status(console)).storage).toMatchObject({ kept: "stored", note: null });
});

test("a newer version's database: the same, and it is left alone", async () => {
  const page = await console.extensionPage("manifest.json");
  expect(await openAt(page, 99)).toBe("open");
  await pageAnswers();
  expect((await status(console)).storage).toMatchObject({ kept: "memory", note: "What is stored was written by a newer version of Inscope, and is left alone." });
  expect(await until(() => openAt(page, 99), (state) => state === "open")).toBe("open");
});
