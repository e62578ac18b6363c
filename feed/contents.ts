import { checkDataset } from "../domain/dataset/check.ts";
import { DATASET_FORMAT, type Dataset } from "../domain/dataset/schema.ts";
import { depthOf } from "./depth.ts";
import { checkHygiene } from "./hygiene.ts";
import { pass, refuse, type Step } from "./refusal.ts";
import { jsonOf, textOf } from "./text.ts";

/**
 * The dataset in a file's bytes, checked as far as one can without knowing whose it is.
 * Refused: `not-json`, `too-deep`, `forbidden-key`, `script`, `wrong-format`, `wrong-schema`, `empty`.
 */
export function readContents(bytes: Uint8Array, depth: number): Step<Dataset> {
  const text = textOf(bytes);
  if (text === null) return refuse("not-json", "it is not UTF-8");
  if (depthOf(text) > depth) return refuse("too-deep");
  const value = jsonOf(text);
  if (value === undefined) return refuse("not-json");
  const clean = checkHygiene(value);
  if (!clean.ok) return clean;
  if (isOtherFormat(value)) return refuse("wrong-format", `format ${value.format}; this version knows ${DATASET_FORMAT}`);
  const checked = checkDataset(value);
  if (!checked.ok) return refuse("wrong-schema", checked.problems.slice(0, 3).map((problem) => `${problem.path}: ${problem.message}`).join("; "));
  const { services, programs, regions } = checked.value;
  return services.length === 0 || programs.length === 0 || regions.length === 0 ? refuse("empty") : pass(checked.value);
}

function isOtherFormat(value: unknown): value is { format: number } {
  return typeof value === "object" && value !== null && "format" in value && typeof value.format === "number" && value.format !== DATASET_FORMAT;
}
