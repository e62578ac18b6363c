/** The partitions that have a public console; none is known for the isolated ones (`aws-iso*`). */
export type ConsolePartition = "aws" | "aws-us-gov" | "aws-cn" | "aws-eusc";

/** What stands before the direction tells the partition: `ap` in ap-southeast-1, `us-gov` in us-gov-west-1. One expression: each costs a page when it is first used. */
const FORM = /^(us-gov|eusc-[a-z]{2}|[a-z]{2})-(?:central|east|west|(?:north|south)(?:east|west)?)-[1-9]\d?$/;

/**
 * Could this text be a Region code of that partition? The form decides, not a list, so that a Region launched after
 * this build is still read; whether it exists is for the dataset to say.
 */
export function isRegionCode(text: string, partition: ConsolePartition): boolean {
  const area = FORM.exec(text)?.[1];
  return area !== undefined && partition === partitionOf(area);
}

function partitionOf(area: string): ConsolePartition {
  if (area === "cn") return "aws-cn";
  if (area === "us-gov") return "aws-us-gov";
  return area.startsWith("eusc") ? "aws-eusc" : "aws";
}
