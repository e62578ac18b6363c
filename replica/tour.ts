// Shows the extension on the replica: in a window to play with, or by visiting pages and telling what the badges say.
// Arguments: path of Chromium, folder of the extension, folder for screenshots, "window" or "headless".
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { type Overlay, answered, waitForOverlays } from "./badges.ts";
import { openBrowser } from "./browser.ts";
import { startReplica } from "./server.ts";

/** Pages worth seeing: several services, Regions and partitions. The name is that of the screenshot. */
const pages: readonly (readonly [name: string, url: string])[] = [
  ["kendra-singapore", "https://ap-southeast-1.console.aws.amazon.com/kendra/home?region=ap-southeast-1"],
  ["kendra-seoul", "https://ap-northeast-2.console.aws.amazon.com/kendra/home?region=ap-northeast-2"],
  ["s3-ireland-dark", "https://eu-west-1.console.aws.amazon.com/s3/buckets?region=eu-west-1&replica-theme=dark"],
  ["ec2-volumes-oregon", "https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2#Volumes:"],
  ["sagemaker-virginia", "https://us-east-1.console.aws.amazon.com/sagemaker/home?region=us-east-1#/notebook-instances"],
  ["bedrock-frankfurt", "https://eu-central-1.console.aws.amazon.com/bedrock/home?region=eu-central-1#/models"],
  ["lambda-multi-session", "https://111122223333-abcdefgh.us-west-2.console.aws.amazon.com/lambda/home?region=us-west-2"],
  ["iam-global", "https://us-east-1.console.aws.amazon.com/iam/home#/roles"],
  ["s3-govcloud", "https://us-gov-west-1.console.amazonaws-us-gov.com/s3/buckets?region=us-gov-west-1"],
  ["ec2-china", "https://cn-north-1.console.amazonaws.cn/ec2/home?region=cn-north-1"],
  ["ec2-eu-sovereign", "https://eusc-de-east-1.console.amazonaws-eusc.eu/ec2/home?region=eusc-de-east-1"],
  ["not-recognised", "https://ap-southeast-1.console.aws.amazon.com/never-heard-of/home?region=ap-southeast-1"],
];

const [executable = "", extension = "", pictures = "", mode = "headless"] = process.argv.slice(2);
const replica = await startReplica();
const headless = mode !== "window";
const browser = await openBrowser({ executable, extension, replica, headless, ...(headless ? {} : { viewport: null }) });
try {
  if (headless) await visit(browser);
  else await play(browser);
} finally {
  await browser.close();
  await replica.close();
}

/** Opens the first page and waits until the person has closed the window. */
async function play(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(pages[0]?.[1] ?? "");
  process.stdout.write("The replica console is open. Try its services menu and Region menu; other pages to try:\n");
  for (const [, url] of pages) process.stdout.write(`  ${url}\n`);
  process.stdout.write("Close the window to end.\n");
  await new Promise((resolve) => context.once("close", resolve));
}

/** Visits each page, takes its picture and prints what assistive technology reads there. */
async function visit(context: BrowserContext): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.emulateMedia({ reducedMotion: "reduce" });
  const rows: (readonly string[])[] = [["Service", "Region", "Badge", "Says"]];
  const files: string[] = [];
  for (const [index, [name, url]] of pages.entries()) {
    await page.goto(url);
    // A page that leads to no service has an overlay without badges.
    const overlays = await waitForOverlays(page, (all) => answered(all) || (name === "not-recognised" && all.length === 1)).catch(fail);
    rows.push(...overlays.flatMap(describe));
    const file = join(pictures, `${String(index + 1).padStart(2, "0")}-${name}.png`);
    await page.screenshot({ path: file });
    files.push(file);
  }
  process.stdout.write(`${table(rows)}\n\nScreenshots:\n${files.map((file) => `  ${file}\n`).join("")}`);
}

/** What is missing on one page is told, and the visit goes on. */
function fail(error: unknown): readonly Overlay[] {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
  return [];
}

/** `Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)` and its badges as rows of the table. */
function describe({ name, badges }: Overlay): (readonly string[])[] {
  const [, said = "", service = said, place = ""] = /^Compliance scope:? ?((.*), (.*)|.*)$/.exec(name) ?? [];
  const region = /\(([^()]*)\)$/.exec(place)?.[1] ?? place;
  if (badges.length === 0) return [[said, region, "", ""]];
  return badges.map((badge, index) => {
    const [program = "", ...words] = badge.name.split(": ");
    return [...(index === 0 ? [service, region] : ["", ""]), program, words.join(": ")];
  });
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}
