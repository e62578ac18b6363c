import { describe, expect, test } from "vitest";
import { factsOfUrl } from "../../../console/page-facts.ts";
import type { PageFacts, Route } from "../../../console/page.ts";
import { bestRoute, hashTokens, keyOfRoute, routeKeys } from "../../../console/route.ts";

const factsAt = (address: string, service?: string): PageFacts => {
  const facts = factsOfUrl(`https://${address}`, { service: service ?? null });
  if (facts === null) throw new Error(`${address} is no console`);
  return facts;
};

describe("hashTokens", () => {
  test.each([
    ["", []],
    ["/", []],
    ["Volumes:", ["Volumes"]],
    ["Instances:sort=a,b;x", ["Instances", "sort", "a", "b", "x"]],
    ["!/listSecrets/", ["listSecrets"]],
    ["/savings-plans/overview", ["savings-plans", "overview"]],
    ["/budgets#/home", ["budgets", "home"]],
    ["logsV2:log-groups", ["logsV2", "log-groups"]],
  ])("%j is %j", (hash, tokens) => {
    expect(hashTokens(hash)).toEqual(tokens);
  });
});

describe("keys", () => {
  test.each([
    ["console.aws.amazon.com/", [""]],
    ["us-east-1.console.aws.amazon.com/ec2/v2/home", ["ec2"]],
    ["console.aws.amazon.com//ec2//home", ["ec2"]],
    ["s3.console.aws.amazon.com/s3/buckets", ["s3/s3", "s3"]],
    ["s3.console.aws.amazon.com/", ["s3/"]],
    ["lightsail.aws.amazon.com/ls/webapp", ["lightsail.aws.amazon.com"]],
    ["us-east-1.quicksight.aws.amazon.com/sn/start", ["quicksight.aws.amazon.com"]],
  ])("a page at %s looks under %j", (address, keys) => {
    expect(routeKeys(factsAt(address))).toEqual(keys);
  });

  test("the page's own service id comes last, once", () => {
    expect(routeKeys(factsAt("console.aws.amazon.com/unheard-of/home", "cw"))).toEqual(["unheard-of", "cw"]);
    expect(routeKeys(factsAt("console.aws.amazon.com/ec2/home", "ec2"))).toEqual(["ec2"]);
  });

  test("a page of no console looks nowhere", () => {
    expect(routeKeys({ ...factsAt("console.aws.amazon.com/ec2/home"), host: "evil.test" })).toEqual([]);
  });

  test.each([
    [{ path: "" }, ""],
    [{ path: "codesuite/codebuild" }, "codesuite"],
    [{ host: "s3", path: "" }, "s3/"],
    [{ host: "phd", path: "console" }, "phd/console"],
    [{ host: "lightsail.aws.amazon.com", path: "ls/webapp" }, "lightsail.aws.amazon.com"],
  ])("the route %j lies under %j", (route, key) => {
    expect(keyOfRoute(route)).toBe(key);
  });
});

describe("bestRoute", () => {
  const family: readonly Route[] = [
    { path: "", service: null },
    { path: "ec2", service: "ec2" },
    { path: "ec2", hash: "Volumes", service: "ebs" },
    { path: "ec2", hash: "Volumes/archive", service: "archive" },
    { path: "ec2/autoscaling", service: "ec2-autoscaling" },
    { path: "cw", service: "cloudwatch" },
    { path: "codesuite/codebuild", service: "codebuild" },
    { path: "console", service: null },
    { path: "s3", service: "s3" },
    { host: "s3", path: "", service: "s3-root" },
    { host: "phd", path: "console", service: "health" },
    { host: "lightsail.aws.amazon.com", path: "ls/webapp", service: "lightsail" },
  ];
  const serviceAt = (address: string, tag?: string) => bestRoute(family, factsAt(address, tag))?.service;

  test.each([
    ["console.aws.amazon.com/ec2", "ec2"],
    ["console.aws.amazon.com/ec2/v2/home#Instances:", "ec2"],
    ["console.aws.amazon.com/ec2/v2/home#Volumes:", "ebs"],
    ["console.aws.amazon.com/ec2/v2/home#/Volumes", "ebs"],
    ["console.aws.amazon.com/ec2/v2/home#Volumes:archive", "archive"],
    ["console.aws.amazon.com/ec2/autoscaling/home#Volumes:archive", "ec2-autoscaling"],
    ["s3.console.aws.amazon.com/", "s3-root"],
    ["s3.console.aws.amazon.com/s3/buckets", "s3"],
    ["console.aws.amazon.com/console/home", null],
    ["phd.console.aws.amazon.com/console/home", "health"],
    ["lightsail.aws.amazon.com/ls/webapp/home", "lightsail"],
    ["console.aws.amazon.com/", null],
  ])("%s leads to %s", (address, service) => {
    expect(serviceAt(address)).toBe(service);
  });

  test.each([
    "console.aws.amazon.com/ec2x/home",
    "console.aws.amazon.com/EC2/home",
    "console.aws.amazon.com/codesuite/home",
    "console.aws.amazon.com/ls/webapp",
    "lightsail.aws.amazon.com/ec2/home",
    "lightsail.aws.amazon.com/",
    "support.console.aws.amazon.com/",
  ])("%s leads nowhere", (address) => {
    expect(serviceAt(address)).toBeUndefined();
  });

  test("VolumesX and volumes are other hashes than Volumes", () => {
    expect(serviceAt("console.aws.amazon.com/ec2/home#VolumesX:")).toBe("ec2");
    expect(serviceAt("console.aws.amazon.com/ec2/home#volumes:")).toBe("ec2");
  });

  test("the page's own service id speaks only where no route knows the address", () => {
    expect(serviceAt("console.aws.amazon.com/unheard-of/home", "cw")).toBe("cloudwatch");
    expect(serviceAt("console.aws.amazon.com/ec2/home", "cw")).toBe("ec2");
    expect(serviceAt("console.aws.amazon.com/console/home", "cw")).toBeNull();
    expect(serviceAt("console.aws.amazon.com/unheard-of/home", "codesuite/codebuild")).toBe("codebuild");
    expect(serviceAt("console.aws.amazon.com/unheard-of/home", "__proto__")).toBeUndefined();
    // What only another host serves is no id of a service here.
    expect(serviceAt("console.aws.amazon.com/unheard-of/home", "ls/webapp")).toBeUndefined();
  });
});
