import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { stopWorker } from "./harness/worker.ts";

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

test("a stopped worker is woken by the next step", async () => {
  const page = await console.visit(KENDRA);
  await waitForOverlays(page, answered);
  await stopWorker(await console.extensionPage("manifest.json"));
  await page.evaluate(() => history.pushState(null, "", "/s3/home?region=ap-southeast-1"));
  const [overlay] = await waitForOverlays(page, (all) => answered(all) && all[0]?.name.includes("(S3)") === true);
  expect(overlay?.badges.map(({ verdict }) => verdict)).toEqual(["in-scope", "in-scope", "in-scope", "outside-boundary"]);
});

// Last: the extension is another one afterwards.
test("a page that outlives its extension shows no wrong badge and no error; the next page works", async () => {
  const page = await console.visit(KENDRA);
  await waitForOverlays(page, answered);
  await console.reloadExtension();
  await page.evaluate(() => history.pushState(null, "", "/bedrock/home?region=eu-central-1"));
  await page.evaluate(() => (location.hash = "/models"));
  await waitForOverlays(page, (all) => all.flatMap(({ badges }) => badges).every(({ verdict }) => verdict === undefined || verdict === "unknown"));

  const next = await console.visit(KENDRA);
  await waitForOverlays(next, answered);
  await page.reload();
  await waitForOverlays(page, answered);
});
