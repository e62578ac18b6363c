import type { Judgement } from "../coverage/judgement.ts";
import type { Boundary, Program } from "../dataset/schema.ts";
import { shortRegion } from "./region-text.ts";

/** A partition as people call it. */
export function partitionText(partition: string | null): string {
  switch (partition) {
    case "aws-us-gov":
      return "GovCloud";
    case "aws-cn":
      return "the China Regions";
    case "aws-eusc":
      return "the European Sovereign Cloud";
    case "aws":
      return "the commercial Regions";
    default:
      return partition?.startsWith("aws-iso") === true ? "the isolated Regions" : "this partition";
  }
}

/** The boundary as a place: `US East/West`, `Singapore`. */
export function areaText(boundary: Boundary): string {
  return boundary.area ?? boundary.name;
}

/** The boundary in a narrow line: `Singapore list`, `US East/West`. */
export function boundaryText(boundary: Boundary): string {
  return boundary.area ?? `${shortRegion(boundary.name)} list`;
}

/** The program without its level, for speaking of its lists: `MTCS`. */
export function familyText(program: Program): string {
  return program.short.replace(/ L\d$/, "");
}

/** Whether the program keeps one list for each Region, so that a list is called after its place. */
export function listsByRegion(program: Program): boolean {
  return program.boundaries.length > 1 && program.boundaries.every((boundary) => boundary.regions.length === 1);
}

/** `The Seoul list`, `The Moderate list`, `The list`. */
export function listName(judgement: Judgement): string {
  const { boundary, program } = judgement;
  if (boundary === null || program.boundaries.length < 2) return "The list";
  return `The ${shortRegion(boundary.name)} list`;
}
