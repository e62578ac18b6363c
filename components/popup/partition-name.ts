import { say } from "../../locale/say.ts";

const NAMES = { aws: "popup_partition_aws", "aws-us-gov": "popup_partition_aws_us_gov", "aws-cn": "popup_partition_aws_cn", "aws-eusc": "popup_partition_aws_eusc" } as const;

/** The partitions in the order in which people look for them; all others come after these. */
export const PARTITIONS: readonly string[] = Object.keys(NAMES);

/** What a partition is called over a group of Regions: `Commercial`, `GovCloud (US)`. */
export function partitionName(partition: string): string {
  return say(partition in NAMES ? NAMES[partition as keyof typeof NAMES] : "popup_partition_isolated");
}

/** What stands for a Region where a service has none: `Global`, which is the commercial one, or `Global, GovCloud (US)`. */
export const globalIn = (partition: string): string => (partition === "aws" ? say("popup_global") : say("popup_global_in", partitionName(partition)));
