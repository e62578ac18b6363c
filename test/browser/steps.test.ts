import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Overlay, answered, readOverlays, waitForOverlays } from "../../replica/badges.ts";
import { useConsole } from "./harness/console.ts";
import { countMessages, pauseWorker } from "./harness/worker.ts";

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";
const EC2 = "https://us-west-2.console.aws.amazon.com/ec2/home?region=us-west-2";

test("services menu, hash and back: the overlay follows, the page never loads again", async () => {
  const page = await console.visit(KENDRA);
  await waitFor(page, "Amazon Kendra");
  await page.evaluate(() => (document.body.dataset["loaded"] = "once"));

  await choose(page, "s3");
  await waitFor(page, "Amazon Simple Storage Service (S3)");
  await choose(page, "ec2");
  await waitFor(page, "Amazon Elastic Compute Cloud (EC2)");
  await page.locator("#side").getByText("Volumes").click();
  await waitFor(page, "Amazon Elastic Block Store (EBS)");
  await page.locator("#side").getByText("Load balancers").click();
  await waitFor(page, "Elastic Load Balancing (ELB)");
  await page.goBack();
  await waitFor(page, "Amazon Elastic Block Store (EBS)");
  await page.goBack();
  await waitFor(page, "Amazon Elastic Compute Cloud (EC2)");
  await page.goBack();
  await waitFor(page, "Amazon Simple Storage Service (S3)");
  await choose(page, "iam");
  await waitFor(page, "AWS Identity and Access Management (IAM), Global");

  expect(await page.evaluate(() => document.body.dataset["loaded"])).toBe("once");
});

test("another Region of the same service is answered without a message", async () => {
  const page = await console.visit(KENDRA);
  const before = await waitFor(page, "Amazon Kendra, Asia Pacific (Singapore)");
  const messages = await countMessages(await console.worker());

  await page.getByTestId("more-menu__awsc-nav-regions-menu-button").click();
  await page.getByRole("link", { name: "Seoul" }).click();
  const after = await waitFor(page, "Amazon Kendra, Asia Pacific (Seoul)");

  expect([before, after].map((overlay) => overlay.badges[0]?.verdict)).toEqual(["in-scope", "not-listed"]);
  expect(await messages.sent()).toBe(0);
});

test("a service is asked for once, whatever its pages", async () => {
  const page = await console.visit(EC2);
  await waitFor(page, "Amazon Elastic Compute Cloud (EC2)");
  const messages = await countMessages(await console.worker());
  for (const hash of ["Instances:", "Instances:v=3;sort=name", "InstanceDetails:instanceId=i-1", "Home:"]) {
    await page.evaluate((next) => (location.hash = next), hash);
    await waitFor(page, "Amazon Elastic Compute Cloud (EC2)");
  }
  expect(await messages.sent()).toBe(0);
  await choose(page, "sqs");
  await waitFor(page, "Amazon Simple Queue Service (SQS)");
  expect(await messages.sent()).toBe(1);
});

test("while it asks, nothing of the last service is left", async () => {
  const page = await console.visit(KENDRA);
  await waitFor(page, "Amazon Kendra");
  const goOn = await pauseWorker(console.context);
  await choose(page, "s3");
  const [asking] = await waitForOverlays(page, (all) => !answered(all));
  expect(JSON.stringify(asking ?? {})).not.toMatch(/Kendra|in scope|as of|listed/);
  await goOn();
  await waitFor(page, "Amazon Simple Storage Service (S3)");
});

test("steps in quick succession end at the last one", async () => {
  const page = await console.visit(KENDRA);
  await waitFor(page, "Amazon Kendra");
  await page.evaluate(() => {
    for (const path of ["s3", "ec2", "lambda", "sqs", "eks", "rds"]) history.pushState(null, "", `/${path}/home?region=ap-southeast-1`);
  });
  await waitFor(page, "Amazon Relational Database Service (RDS)");
  expect(await readOverlays(page)).toHaveLength(1);
});

test("a page that throws the overlay out gets it back with the next step, once", async () => {
  const page = await console.visit(KENDRA);
  await waitFor(page, "Amazon Kendra");
  await page.evaluate(() => document.querySelector("[data-inscope]")?.remove());
  await choose(page, "s3");
  await waitFor(page, "Amazon Simple Storage Service (S3)");
});

async function choose(page: Page, service: string): Promise<void> {
  await page.getByTestId("aws-services-list-button").click();
  await page.getByTestId(service).click();
}

/** Waits until the one overlay has answers for a place. */
async function waitFor(page: Page, place: string): Promise<Overlay> {
  const [overlay] = await waitForOverlays(page, (all) => answered(all) && all[0]?.name.startsWith(`Compliance scope: ${place}`) === true);
  return overlay as Overlay;
}
