import * as v from "valibot";
import type { Problem } from "../domain/dataset/problem.ts";
import { plain } from "./html.ts";
import type { Column } from "./page.ts";
import { LISTED, rowOf } from "./row.ts";

const names = v.array(v.string());

/** What the importer needs of the Marketplace's data.json; all else may change. */
const Marketplace = v.object({
  meta: v.object({ last_change: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T/)) }),
  data: v.object({ Products: v.array(v.object({ id: v.string(), csp: v.string(), cso: v.string(), status: v.string(), impact_level: v.string(), service_last_90: names, all_others: names })) }),
});

/** AWS's two products, by the Marketplace's own ids. */
const PRODUCTS: Readonly<Record<string, { readonly boundary: string; readonly level: string }>> = {
  AGENCYAMAZONEW: { boundary: "moderate", level: "Moderate" },
  F1603047866: { boundary: "high", level: "High" },
};

/** The Marketplace read: its lists for AWS and the day of its last change. */
export interface MarketplaceRead {
  readonly columns: readonly Column[];
  readonly date: string | null;
  readonly problems: readonly Problem[];
}

/** Whether a JSON value looks like the FedRAMP Marketplace's data. */
export function isMarketplace(value: unknown): boolean {
  return v.is(v.object({ data: v.object({ Products: v.array(v.unknown()) }) }), value);
}

/**
 * Reads the services of AWS's two products: those of the last 90 days and all others. A product of AWS that is not
 * known, or is not authorised at the level held, is a problem.
 */
export function readMarketplace(file: string, value: unknown): MarketplaceRead {
  const problems: Problem[] = [];
  const problem = (message: string) => problems.push({ path: file, message });
  const parsed = v.safeParse(Marketplace, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { columns: [], date: null, problems: [{ path: file, message: `The Marketplace's data has another shape: ${v.getDotPath(issue) ?? ""} ${issue.message}` }] };
  }
  const columns: Column[] = [];
  for (const product of parsed.output.data.Products.filter((each) => each.csp === "Amazon" || /^AWS\b/.test(each.cso) || each.id in PRODUCTS)) {
    const known = PRODUCTS[product.id];
    if (known === undefined) problem(`The product ${product.id}, "${product.cso}", is not known: say in importer/fedramp.ts which boundary it is.`);
    else if (product.status !== "FedRAMP Authorized" || product.impact_level !== known.level) problem(`The product ${product.id} is "${product.status}" at "${product.impact_level}", not authorised at ${known.level}.`);
    else {
      // The Marketplace held the error value of a spreadsheet until May 2023.
      const published = [...new Set([...product.service_last_90, ...product.all_others].map(plain))].filter((name) => name !== "" && name !== "#N/A");
      const results = published.map((name) => rowOf(name, LISTED));
      for (const result of results) if ("trouble" in result) problem(result.trouble);
      columns.push({ program: "fedramp", boundary: known.boundary, rows: results.flatMap((result) => ("row" in result ? [result.row] : [])) });
    }
  }
  return { columns, date: parsed.output.meta.last_change.slice(0, 10), problems };
}
