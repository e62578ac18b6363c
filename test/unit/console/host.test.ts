import { describe, expect, test } from "vitest";
import { consoleHost, MATCHES } from "../../../console/host.ts";

describe("consoleHost", () => {
  test.each([
    ["console.aws.amazon.com", "aws", null, null],
    ["us-west-2.console.aws.amazon.com", "aws", "us-west-2", null],
    ["console.amazonaws-us-gov.com", "aws-us-gov", null, null],
    ["us-gov-east-1.console.amazonaws-us-gov.com", "aws-us-gov", "us-gov-east-1", null],
    ["cn-northwest-1.console.amazonaws.cn", "aws-cn", "cn-northwest-1", null],
    ["eusc-de-east-1.console.amazonaws-eusc.eu", "aws-eusc", "eusc-de-east-1", null],
    ["s3.console.aws.amazon.com", "aws", null, "s3"],
    ["s3.eu-west-1.console.aws.amazon.com", "aws", "eu-west-1", "s3"],
    ["lightsail.aws.amazon.com", "aws", null, "lightsail.aws.amazon.com"],
    ["us-east-1.quicksight.aws.amazon.com", "aws", "us-east-1", "quicksight.aws.amazon.com"],
    ["cn-north-1.quicksight.amazonaws.cn", "aws-cn", "cn-north-1", "quicksight.amazonaws.cn"],
    ["health.amazonaws.cn", "aws-cn", null, "health.amazonaws.cn"],
    ["phd.amazonaws-us-gov.com", "aws-us-gov", null, "phd.amazonaws-us-gov.com"],
    ["console.chime.aws.amazon.com", "aws", null, "console.chime.aws.amazon.com"],
    // A Region of another partition is no Region here.
    ["us-east-1.console.amazonaws.cn", "aws-cn", null, "us-east-1"],
    ["cn-north-1.console.aws.amazon.com", "aws", null, "cn-north-1"],
  ])("%s is a console of %s in %s", (host, partition, region, label) => {
    expect(consoleHost(host)).toEqual({ name: host, partition, region, label });
  });

  test.each([
    ["123456789012-abc12xyz.eu-west-1.console.aws.amazon.com", "eu-west-1.console.aws.amazon.com"],
    ["123456789012-abc1.console.aws.amazon.com", "console.aws.amazon.com"],
    ["123456789012-abc1.s3.console.aws.amazon.com", "s3.console.aws.amazon.com"],
    ["123456789012-abc1.us-gov-west-1.console.amazonaws-us-gov.com", "us-gov-west-1.console.amazonaws-us-gov.com"],
    ["12345-abcdef.eu-west-1.console.aws.amazon.com", "eu-west-1.console.aws.amazon.com"],
  ])("%s leaves its session behind", (host, name) => {
    expect(consoleHost(host)?.name).toBe(name);
  });

  test.each([
    "",
    "aws.amazon.com",
    "console.aws.amazon.com.evil.test",
    "console.aws.amazon.com.",
    "evilconsole.aws.amazon.com",
    "evil-console.aws.amazon.com",
    "console.aws.amazon.co",
    "console-aws.amazon.com",
    "console.amazonaws.com",
    "console.amazonaws.eu",
    "signin.aws.amazon.com",
    "us-east-1.signin.aws.amazon.com",
    "111111111111.signin.aws.amazon.com",
    "docs.aws.amazon.com",
    "status.aws.amazon.com",
    "d-123456.awsapps.com",
    "a.b.console.aws.amazon.com",
    "us-east-1.us-west-2.evil.console.aws.amazon.com",
    "docs.lightsail.aws.amazon.com",
  ])("%s is no console", (host) => {
    expect(consoleHost(host)).toBeNull();
  });
});

describe("MATCHES", () => {
  test("covers every partition, https alone", () => {
    expect(MATCHES).toContain("https://*.console.aws.amazon.com/*");
    expect(MATCHES).toContain("https://*.console.amazonaws-us-gov.com/*");
    expect(MATCHES).toContain("https://*.console.amazonaws.cn/*");
    expect(MATCHES).toContain("https://*.console.amazonaws-eusc.eu/*");
    expect(MATCHES).toContain("https://*.lightsail.aws.amazon.com/ls/webapp*");
    expect(MATCHES.filter((pattern) => !/^https:\/\/\*\.[a-z.-]+\/[a-z/]*\*$/.test(pattern))).toEqual([]);
  });
});
