/** Compass points as a zone's id has them. */
const POINTS: Readonly<Record<string, string>> = { central: "c", north: "n", south: "s", east: "e", west: "w", northeast: "ne", northwest: "nw", southeast: "se", southwest: "sw" };

/**
 * How the ids of a Region's Availability Zones begin: `use1` of `use1-az1`, `apse1`, `usgw1`
 * (https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html). None where that is not
 * plain: `aps1` is Mumbai there and Singapore on a bill.
 */
export function zoneCodes(region: string): readonly string[] {
  const [, country, gov = "", point = "", number] = /^([a-z]{2})(?:-(g)ov)?-([a-z]+)-(\d)$/.exec(region) ?? [];
  const short = POINTS[point];
  return short === undefined || region.startsWith("ap-south-") ? [] : [`${country}${gov}${short}${number}`];
}
