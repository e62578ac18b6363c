import { describe, expect, test } from "vitest";
import { factsOfUrl } from "../../../console/page-facts.ts";
import { isRegionCode } from "../../../console/region-code.ts";
import { regionOf } from "../../../console/region.ts";

const regionAt = (url: string, tag?: string) => {
  const facts = factsOfUrl(url, { region: tag ?? null });
  return facts === null ? undefined : regionOf(facts);
};

describe("isRegionCode", () => {
  test.each([
    ["us-east-1", "aws"],
    ["ap-southeast-7", "aws"],
    ["mx-central-1", "aws"],
    ["us-gov-west-1", "aws-us-gov"],
    ["cn-north-1", "aws-cn"],
    ["eusc-de-east-1", "aws-eusc"],
  ] as const)("%s may be a Region of %s", (code, partition) => {
    expect(isRegionCode(code, partition)).toBe(true);
  });

  test.each([
    ["us-gov-west-1", "aws"],
    ["cn-north-1", "aws"],
    ["us-iso-east-1", "aws"],
    ["eusc-de-east-1", "aws"],
    ["us-east-1", "aws-us-gov"],
    ["us-east-1", "aws-cn"],
    ["eu-central-1", "aws-eusc"],
    ["US-EAST-1", "aws"],
    ["us-east-1a", "aws"],
    ["us-west-2-lax-1", "aws"],
    ["us--1", "aws"],
    ["region", "aws"],
    ["eu-eu-south-1", "aws"],
    ["ueu-central-1", "aws"],
    ["us-east-1\n", "aws"],
    ["", "aws"],
  ] as const)("%j is none of %s", (code, partition) => {
    expect(isRegionCode(code, partition)).toBe(false);
  });
});

describe("regionOf", () => {
  test.each([
    ["https://us-west-2.console.aws.amazon.com/ec2/home", "us-west-2"],
    ["https://console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:", "eu-west-1"],
    ["https://console.aws.amazon.com/ec2/home?region=us-east-1&region=us-east-1", "us-east-1"],
    ["https://123456789012-abc.eu-central-1.console.aws.amazon.com/ec2/home", "eu-central-1"],
    ["https://us-gov-west-1.console.amazonaws-us-gov.com/console/home", "us-gov-west-1"],
    ["https://console.amazonaws.cn/ec2/home?region=cn-north-1", "cn-north-1"],
    ["https://eusc-de-east-1.console.amazonaws-eusc.eu/", "eusc-de-east-1"],
    ["https://us-east-1.quicksight.aws.amazon.com/sn/start", "us-east-1"],
    ["https://lightsail.aws.amazon.com/ls/webapp/us-east-2/instances/a/connect", "us-east-2"],
    ["https://lightsail.aws.amazon.com/ls/webapp/home/instances", null],
    ["https://console.aws.amazon.com/ec2/home", null],
    // The host serves the page, the query says what it shows.
    ["https://us-east-1.console.aws.amazon.com/wafv2/homev2/web-acls?region=eu-central-1", "eu-central-1"],
    ["https://us-east-1.console.aws.amazon.com/wafv2/homev2/web-acls?region=global", "global"],
    // Never a Region of another partition, nor nonsense.
    ["https://console.aws.amazon.com/ec2/home?region=us-gov-west-1", null],
    ["https://us-east-1.console.aws.amazon.com/ec2/home?region=us-gov-west-1", "us-east-1"],
    ["https://us-east-1.console.amazonaws.cn/console/home", null],
    ["https://console.aws.amazon.com/ec2/home?region=%3Cscript%3E", null],
    ["https://console.aws.amazon.com/ec2/home?region=", null],
    ["https://console.aws.amazon.com/ec2/home?REGION=eu-west-1", null],
    // Names of other things are not the page's Region.
    ["https://console.aws.amazon.com/dms/v2/home#tasks/arn:aws:dms:us-east-1:123456789012:task:A", null],
    ["https://console.aws.amazon.com/cloudwatch/home#metricsV2:graph=~(region~'us-east-1)", null],
    ["https://console.aws.amazon.com/s3/buckets/ap-south-1", null],
  ])("%s is in %s", (url, region) => {
    expect(regionAt(url)).toBe(region);
  });

  test("the page's tag speaks where the address is silent, and never against it", () => {
    expect(regionAt("https://console.aws.amazon.com/ec2/home", "ap-southeast-1")).toBe("ap-southeast-1");
    expect(regionAt("https://console.aws.amazon.com/ec2/home?region=eu-west-1", "ap-southeast-1")).toBe("eu-west-1");
    expect(regionAt("https://us-east-1.console.aws.amazon.com/ec2/home", "ap-southeast-1")).toBe("us-east-1");
    expect(regionAt("https://console.aws.amazon.com/ec2/home", "us-gov-west-1")).toBeNull();
    expect(regionAt("https://console.aws.amazon.com/ec2/home", "global")).toBeNull();
  });

  test("a page of no console has none", () => {
    expect(regionOf({ host: "example.com", path: "/", hash: "", queryRegion: "us-east-1", metaRegion: null, metaService: null })).toBeNull();
  });
});
