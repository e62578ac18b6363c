import { toJsonSchema } from "@valibot/to-json-schema";
import { Command } from "commander";
import { Dataset } from "../domain/dataset/schema.ts";

/** `scope dataset schema`: the one schema, as JSON Schema, for those who make datasets with tools of their own. */
export function schemaCommand(): Command {
  return new Command("schema").description("Print the dataset's JSON Schema.").action(() => {
    process.stdout.write(`${JSON.stringify({ title: "Inscope dataset", ...toJsonSchema(Dataset, { errorMode: "ignore" }) }, null, 2)}\n`);
  });
}
