import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type Checked, type Problem, problemsOf } from "../domain/dataset/problem.ts";
import { AvailabilityFile, EndpointsFile, FeaturesFile, NamesFile, ProgramFile, RegionsFile, RoutesFile, ServicesFile, type Sources } from "./source.ts";

/**
 * Reads and checks every file of a data folder. All problems of all files are found in one run;
 * a file that is missing or no JSON is a problem like any other.
 */
export function readSources(folder: string): Checked<Sources> {
  const problems: Problem[] = [];
  function read<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> | undefined {
    let value: unknown;
    try {
      // Which takes away the mark of its encoding that some editors write first.
      value = JSON.parse(new TextDecoder().decode(readFileSync(join(folder, file))));
    } catch (error) {
      problems.push({ path: file, message: error instanceof SyntaxError ? `It is no JSON: ${error.message}` : "The file cannot be read." });
      return undefined;
    }
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    problems.push(...problemsOf(parsed.issues, "").map(({ path, message }) => ({ path: `${file}: ${path}`, message })));
    return undefined;
  }

  let programFiles: string[] = [];
  try {
    programFiles = readdirSync(join(folder, "programs")).filter((name) => name.endsWith(".json")).toSorted();
  } catch {
    problems.push({ path: "programs", message: "The folder cannot be read." });
  }
  const parts = {
    regions: read("regions.json", RegionsFile),
    services: read("services.json", ServicesFile),
    availability: read("availability.json", AvailabilityFile),
    features: read("features.json", FeaturesFile),
    names: read("names.json", NamesFile),
    fipsEndpoints: read("fips-endpoints.json", EndpointsFile),
    routes: read("routes.json", RoutesFile),
    programs: programFiles.map((name) => read(join("programs", name), ProgramFile)),
  };
  return problems.length === 0 ? { ok: true, value: parts as Sources } : { ok: false, problems };
}
