import { earliest } from "../domain/coverage/date.ts";
import type { NamesFile } from "./source.ts";

/** Where a published name leads: to a service, to a reason why to none, or nowhere (a problem). */
export type Mapping = { readonly service: string } | { readonly reason: string } | null;

/**
 * A lookup of published names, exact to the letter: names are mapped by hand, never by likeness.
 * A row for the program asked wins over a general one, and a row with `before` holds only in older lists.
 */
export function nameMap(file: NamesFile): (name: string, program: string, asOf: string) => Mapping {
  const rows = Map.groupBy(file.names, (row) => row.name);
  const explained = Map.groupBy(file.explained, (row) => row.name);
  return (name, program, asOf) => {
    const fits = (row: { program?: string | undefined; before?: string | undefined }) =>
      (row.program === undefined || row.program === program) && (row.before === undefined || earliest(asOf) < row.before);
    const special = (row: { program?: string | undefined; before?: string | undefined }) => Number(row.program !== undefined) + Number(row.before !== undefined);
    const row = rows.get(name)?.filter(fits).toSorted((a, b) => special(b) - special(a))[0];
    if (row !== undefined) return { service: row.service };
    const reason = explained.get(name)?.find(fits);
    return reason === undefined ? null : { reason: reason.reason };
  };
}
