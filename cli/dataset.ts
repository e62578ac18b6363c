import { fileURLToPath } from "node:url";
import { compile } from "../compiler/compile.ts";
import { IMPRINT } from "../compiler/imprint.ts";
import { readSources } from "../compiler/read.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import { Refusal } from "./refusal.ts";

/** The project's own data folder. */
export const DATA = fileURLToPath(new URL("../data/", import.meta.url));

/** The dataset compiled from a data folder, without more the project's own. Refuses with the first problem when the data is wrong. */
export function ownDataset(folder: string = DATA): Dataset {
  const sources = readSources(folder);
  const dataset = sources.ok ? compile(sources.value, IMPRINT) : sources;
  if (dataset.ok) return dataset.value;
  const [first] = dataset.problems;
  throw new Refusal(`The data has ${dataset.problems.length} problem(s); the first: ${first?.path}: ${first?.message}`);
}
