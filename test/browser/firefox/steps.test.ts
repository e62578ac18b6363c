import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { type Overlay, answered } from "../../../replica/badges.ts";
import { until } from "../harness/until.ts";
import { useConsole } from "./harness/console.ts";
import { stopBackground } from "./harness/extension.ts";

const console = useConsole();
const KENDRA = "https://console.aws.amazon.com/kendra/home?region=ap-southeast-1";

test("services menu, hash and back: the overlay follows, the page never loads again", async () => {
  const page = await console.visit(KENDRA);
  await arrived(page, "Amazon Kendra");
  await page.evaluate(() => (document.body.dataset["loaded"] = "once"));

  await choose(page, "s3");
  await arrived(page, "Amazon Simple Storage Service (S3)");
  await choose(page, "ec2");
  await arrived(page, "Amazon Elastic Compute Cloud (EC2)");
  await side(page, "#Volumes:");
  await arrived(page, "Amazon Elastic Block Store (EBS)");
  await side(page, "#LoadBalancers:");
  await arrived(page, "Elastic Load Balancing (ELB)");
  await back(page);
  await arrived(page, "Amazon Elastic Block Store (EBS)");
  await back(page);
  await arrived(page, "Amazon Elastic Compute Cloud (EC2)");
  await back(page);
  await arrived(page, "Amazon Simple Storage Service (S3)");
  await choose(page, "iam");
  await arrived(page, "AWS Identity and Access Management (IAM), Global");

  expect(await page.evaluate(() => document.body.dataset["loaded"])).toBe("once");
});

test("another Region from the console's menu changes the answer", async () => {
  const page = await console.visit(KENDRA);
  const before = await arrived(page, "Amazon Kendra, Asia Pacific (Singapore)");
  await press(page, "[data-testid=more-menu__awsc-nav-regions-menu-button]", "#menu--regions a[href*=ap-northeast-2]");
  const after = await arrived(page, "Amazon Kendra, Asia Pacific (Seoul)");
  expect([before, after].map(({ badges }) => badges[0]?.verdict)).toEqual(["in-scope", "not-listed"]);
});

test("Console Home shows nothing, until a step leads to a service", async () => {
  const page = await console.visit("https://ap-southeast-1.console.aws.amazon.com/console/home?region=ap-southeast-1");
  await push(page, "/kendra/home?region=ap-southeast-1");
  await arrived(page, "Amazon Kendra");
  await push(page, "/console/home?region=ap-southeast-1");
  expect(await console.overlays(page, (all) => all.length === 0)).toEqual([]);
});

test("steps in quick succession end at the last one", async () => {
  const page = await console.visit(KENDRA);
  await arrived(page, "Amazon Kendra");
  await page.evaluate(() => {
    for (const path of ["s3", "ec2", "lambda", "sqs", "eks", "rds"]) history.pushState(null, "", `/${path}/home?region=ap-southeast-1`);
  });
  await arrived(page, "Amazon Relational Database Service (RDS)");
});

test("a stopped background is woken by the next step, and by the next page", async () => {
  const page = await console.visit(KENDRA);
  await arrived(page, "Amazon Kendra");
  await stopBackground(console.privileged);
  await push(page, "/s3/home?region=ap-southeast-1");
  const { badges } = await arrived(page, "Amazon Simple Storage Service (S3)");
  expect(badges.map(({ verdict }) => verdict)).toEqual(["in-scope", "in-scope", "in-scope", "outside-boundary"]);

  await stopBackground(console.privileged);
  await page.goto("https://us-east-1.console.aws.amazon.com/iam/home");
  await arrived(page, "AWS Identity and Access Management (IAM), Global");
});

function choose(page: Page, service: string): Promise<void> {
  return press(page, "[data-testid=aws-services-list-button]", `#menu--services [data-testid="${service}"]`);
}

function side(page: Page, hash: string): Promise<void> {
  return press(page, `#side a[href="${hash}"]`);
}

/** Presses one after the other, at once, as soon as they are there: the replica replaces its parts after a step. */
async function press(page: Page, ...selectors: readonly string[]): Promise<void> {
  const pressed = () =>
    page.evaluate((all) => {
      const found = all.map((selector) => document.querySelector<HTMLElement>(selector));
      if (found.includes(null)) return false;
      for (const one of found) one?.click();
      return true;
    }, selectors);
  await until(pressed, (done) => done);
}

async function back(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
}

async function push(page: Page, path: string): Promise<void> {
  await page.evaluate((next) => history.pushState(null, "", next), path);
}

/** Waits until the one overlay has answers for a place. */
async function arrived(page: Page, place: string): Promise<Overlay> {
  const [overlay] = await console.overlays(page, (all) => answered(all) && all[0]?.name.startsWith(`Compliance scope: ${place}`) === true);
  return overlay as Overlay;
}
