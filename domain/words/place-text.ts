import { say } from "../../locale/say.ts";
import type { Boundary, Program } from "../dataset/schema.ts";
import { regionNames, shortRegion } from "./region-text.ts";

/** A partition as people call it. */
export function partitionText(partition: string | null): string {
  switch (partition) {
    case "aws-us-gov":
      return say("words_partition_govcloud");
    case "aws-cn":
      return say("words_partition_china");
    case "aws-eusc":
      return say("words_partition_eusc");
    case "aws":
      return say("words_partition_commercial");
    default:
      return partition?.startsWith("aws-iso") === true ? say("words_partition_isolated") : say("words_partition_other");
  }
}

/** A boundary's name; where the program keeps one list for each Region, what the Region is called in the language spoken. */
export function boundaryName(program: Program, { name, regions }: Boundary): string {
  const [code] = regions;
  return code !== undefined && listsByRegion(program) ? regionNames({ code, name }).name : name;
}

/** The boundary as a place: `US East/West`, `Singapore`. */
export function areaText(program: Program, boundary: Boundary): string {
  return boundary.area ?? boundaryName(program, boundary);
}

/** What a list is called after, where the program has several: `Seoul`, `Moderate`. */
export function listPlace(program: Program, boundary: Boundary): string {
  return shortRegion(boundaryName(program, boundary));
}

/** The boundary in a narrow line: `Singapore list`, `US East/West`. */
export function boundaryText(program: Program, boundary: Boundary): string {
  return boundary.area ?? say("words_detail_list", listPlace(program, boundary));
}

/** The program without its level, for speaking of its lists: `MTCS`. */
export function familyText(program: Program): string {
  return program.short.replace(/ L\d$/, "");
}

/** Whether the program keeps one list for each Region, so that a list is called after its place. */
export function listsByRegion(program: Program): boolean {
  return program.boundaries.length > 1 && program.boundaries.every((boundary) => boundary.regions.length === 1);
}
