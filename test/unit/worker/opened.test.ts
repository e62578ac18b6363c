import { expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { regionToOpen } from "../../../worker/opened.ts";

const { regions } = ownDataset();

test.each([
  ["global", "https://us-gov-east-1.console.amazonaws-us-gov.com/iam/home", "us-gov-east-1"],
  ["global", "https://console.amazonaws-us-gov.com/iam/home", "us-gov-east-1"],
  ["global", "https://cn-northwest-1.console.amazonaws.cn/iam/home", "cn-northwest-1"],
  ["global", "https://123456789012-abc1.eusc-de-east-1.console.amazonaws-eusc.eu/iam/home", "eusc-de-east-1"],
  ["global", "https://us-east-1.console.aws.amazon.com/iam/home", "global"],
  ["global", undefined, "global"],
  ["us-gov-west-1", "https://us-gov-west-1.console.amazonaws-us-gov.com/ec2/home", "us-gov-west-1"],
  ["", "https://console.amazonaws-us-gov.com/ec2/home", ""],
])("%s on %s: %s", (region, url, opened) => expect(regionToOpen(region, url, regions)).toBe(opened));
