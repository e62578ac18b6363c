import { expect, test } from "vitest";
import { until } from "../../harness/until.ts";
import { shown } from "../harness/bar.ts";
import { idOf, useConsole } from "../harness/console.ts";
import { disableExtension } from "../harness/extension.ts";

// Waits for the overlay: when Firefox ends an extension it stops its scripts without a word, and what they drew stays.

const console = useConsole();

test("once the extension is disabled no open page shows a badge", async () => {
  const page = await console.visit("https://console.aws.amazon.com/kendra/home?region=ap-southeast-1");
  await console.overlays(page);
  expect(await shown(console.privileged, idOf(page))).toBe(true);
  await disableExtension(console.privileged);
  await until(() => shown(console.privileged, idOf(page)), (is) => !is, 3000);
});
