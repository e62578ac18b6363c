/** The partitions that have a public console; none is known for the isolated ones (`aws-iso*`). */
export type ConsolePartition = "aws" | "aws-us-gov" | "aws-cn" | "aws-eusc";

/** What stands before the direction in a Region code: `ap` in ap-southeast-1, `us-gov` in us-gov-west-1. */
const AREAS: Readonly<Record<ConsolePartition, RegExp>> = {
  aws: /^(?!cn$)[a-z]{2}$/,
  "aws-us-gov": /^us-gov$/,
  "aws-cn": /^cn$/,
  "aws-eusc": /^eusc-[a-z]{2}$/,
};

const FORM = /^([a-z-]{2,10})-(?:central|east|west|(?:north|south)(?:east|west)?)-[1-9]\d?$/;

/**
 * Could this text be a Region code of that partition? The form decides, not a list, so that a Region launched after
 * this build is still read; whether it exists is for the dataset to say.
 */
export function isRegionCode(text: string, partition: ConsolePartition): boolean {
  const area = FORM.exec(text)?.[1];
  return area !== undefined && AREAS[partition].test(area);
}
