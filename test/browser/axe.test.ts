import { expect, test } from "vitest";
import { answered, waitForOverlays } from "../../replica/badges.ts";
import { axe } from "./harness/axe.ts";
import { useConsole } from "./harness/console.ts";
import { readDialogs } from "./harness/dialog.ts";
import { click } from "./harness/pointer.ts";
import { until } from "./harness/until.ts";

/** The build whose shadow root is open: axe sees nothing in a closed one and finds nothing to complain of. */
const console = useConsole(".output/open-chrome-mv3");
const OVERLAY = "div[data-inscope";

test.each(["light", "dark"])("overlay, panels and menu, %s", async (theme) => {
  const page = await console.visit(`https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1&replica-theme=${theme}`);
  await waitForOverlays(page, answered);
  expect(await axe(page, OVERLAY)).toEqual([]);
  for (const program of [/^MTCS L3: /, /^PCI DSS: /, /^HIPAA: /, /^FedRAMP: /]) {
    await click(page, program);
    await until(() => readDialogs(page), (panels) => panels.length === 1);
    expect(await axe(page, OVERLAY)).toEqual([]);
    await page.keyboard.press("Escape");
    await until(() => readDialogs(page), (panels) => panels.length === 0);
  }
  await click(page, "Inscope menu");
  expect(await axe(page, OVERLAY)).toEqual([]);
});

test.each(["light", "dark"])("a page that is not recognised, %s", async (theme) => {
  const page = await console.visit(`https://us-east-1.console.aws.amazon.com/never-heard-of/home?region=us-east-1&replica-theme=${theme}`);
  await waitForOverlays(page, (all) => all.length === 1 && !all[0]?.name.includes("asking"));
  expect(await axe(page, OVERLAY)).toEqual([]);
});
