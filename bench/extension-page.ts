import type { Page } from "playwright-core";
import type { Browser } from "./browser.ts";

/** What is typed in turn, and a service that it must bring: none of them brings that of the one before. */
const TYPED = [["sage", "SageMaker"], ["s3", "S3"], ["dynam", "DynamoDB"], ["kms", "Key Management"], ["a", ""], ["athe", "Athena"], ["lam", "Lambda"], ["s", ""], ["sqs", "SQS"], ["rds", "RDS"], ["redsh", "Redshift"], ["amazon", ""], ["glu", "Glue"], ["e", ""], ["eks", "EKS"]] as const;

/** Opens a page of the extension in a fresh tab, with the probe in it. Close its page. */
export async function openPage({ tab, address }: Browser, path: string): Promise<Page> {
  const { page } = await tab();
  await page.goto(await address(path));
  return page;
}

/** Types into the page's search box, each time something else; returns what it took each time to painted results, in ms. */
export async function keystrokes(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const typed of TYPED) {
    const type = ([text, name]: (typeof TYPED)[number]): Promise<number> => (globalThis as unknown as { benchType(text: string, name: string): Promise<number> }).benchType(text, name);
    times.push(await page.evaluate(type, typed));
    // The answers of what was found are asked for when the typing pauses; they are no part of a keystroke.
    await page.waitForTimeout(150);
  }
  return times;
}
