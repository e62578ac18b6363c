import { parseArgs } from "node:util";
import { ON_DEMAND, PARTS, type Part } from "./rows.ts";

export interface Options {
  readonly parts: readonly Part[];
  readonly others: readonly string[];
  readonly runs: number;
  readonly out: string;
}

/** What `--help` prints. */
export const HELP = `Usage: npm run bench -- [options]

  --only PART,...    measure only these: ${PARTS.join(", ")}
                     (${ON_DEMAND.join(", ")} only where named)
  --extension DIR    also measure the unpacked extension in DIR; may be given more than once
  --runs N           how often each is measured, 10 if not given
  --out FILE         where the figures go as JSON, .artifacts/bench.json if not given
`;

/** The options of a command line; null where help is asked for. Throws a plain sentence where it cannot be understood. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: "string" },
      extension: { type: "string", multiple: true, default: [] },
      runs: { type: "string", default: "10" },
      out: { type: "string", default: ".artifacts/bench.json" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs wants a number from 1, not ${values.runs}.`);
  return { parts: values.only === undefined ? PARTS.filter((part) => !ON_DEMAND.includes(part)) : partsOf(values.only), others: values.extension, runs, out: values.out };
}

function partsOf(only: string): readonly Part[] {
  const wanted = only.split(",");
  const unknown = wanted.find((name) => !(PARTS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}. There are ${PARTS.join(", ")}.`);
  return PARTS.filter((part) => wanted.includes(part));
}
