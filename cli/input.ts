import { readFileSync } from "node:fs";
import { readContents } from "../feed/contents.ts";
import { LIMITS } from "../feed/limits.ts";
import { checkDates } from "../feed/visit.ts";
import { checkDataset } from "../domain/dataset/check.ts";
import type { Checked } from "../domain/dataset/problem.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import { reasonOf, Refusal } from "./refusal.ts";

/** Reads a file as text, without the mark of its encoding that some editors write first. Refuses, naming it, where it cannot be read. */
export function readText(file: string): string {
  return new TextDecoder().decode(readBytes(file));
}

/** Reads a file as it lies there. Refuses, naming it, where it cannot be read. */
export function readBytes(file: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

/** Checks the bytes of a compiled dataset; text that is no JSON is a problem like any other. */
export function datasetOf(bytes: Buffer): Checked<Dataset> {
  try {
    return checkDataset(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    return { ok: false, problems: [{ path: "", message: `It is no JSON: ${(error as Error).message}` }] };
  }
}

/** Reads a compiled dataset that must be right. Throws a Refusal that names the first problem. */
export function goodDataset(file: string): Dataset {
  const checked = datasetOf(readBytes(file));
  if (checked.ok) return checked.value;
  const [first] = checked.problems;
  throw new Refusal(`${file} is no dataset (${checked.problems.length} problem(s)); the first: ${first?.path || "(whole file)"}: ${first?.message}`);
}

/** The dataset in a file's bytes, by all that the extension itself checks of contents. Throws a Refusal with what a copy would say. */
export function acceptable(file: string, bytes: Buffer): Dataset {
  if (bytes.length > LIMITS.datasetBytes) throw new Refusal(`${file} has ${bytes.length} bytes; a dataset may have ${LIMITS.datasetBytes}`);
  const contents = readContents(bytes, LIMITS.depth);
  if (contents.ok) return contents.value;
  throw new Refusal(`${file}: ${contents.refusal.sentence}${contents.refusal.detail === undefined ? "" : ` (${contents.refusal.detail})`}`);
}

/** What is to be said of a dataset that copies refuse for now, as it is dated ahead of `now`, ms since 1970; nothing of others. */
export function dateWarnings(dataset: Dataset, now: number): string[] {
  const timely = checkDates({ now, limits: LIMITS }, dataset);
  return timely.ok ? [] : [`until the day before copies refuse what is dated ahead: ${timely.refusal.detail}`];
}
