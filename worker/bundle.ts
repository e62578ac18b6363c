import { checkDataset } from "../domain/dataset/check.ts";
import type { Dataset } from "../domain/dataset/schema.ts";

/** Where the build puts the dataset inside the extension. */
export const BUNDLE_PATH = "dataset.json";

/**
 * Reads the dataset shipped with the extension and checks it like any other. Rejects with a plain sentence when it
 * is missing or broken: then there is no dataset at all, and every answer is unknown.
 */
export async function loadBundle(fetch: typeof globalThis.fetch, url: string): Promise<Dataset> {
  const response = await fetch(url);
  if (!response.ok) throw new Error("The bundled dataset is missing.");
  const checked = checkDataset(await response.json());
  if (!checked.ok) throw new Error(`The bundled dataset is broken: ${checked.problems[0]?.path} ${checked.problems[0]?.message}`);
  return checked.value;
}
