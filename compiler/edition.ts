import { narrows } from "../domain/coverage/list.ts";
import type { Entry } from "../domain/dataset/schema.ts";
import type { ProgramFile } from "./source.ts";

/** What one published line says of one service. */
export interface Row {
  readonly service: string;
  readonly entry: Entry;
}

type FileEdition = ProgramFile["editions"][number];

/** The rows of a complete list, one for each service and boundary; `edition` in them is 0 until the program gives numbers. */
export function editionRows(edition: FileEdition, path: string, servicesOf: (name: string, asOf: string, path: string) => readonly string[]): Row[] {
  const rows: Row[] = [];
  for (const list of edition.lists) {
    const boundaries = list.boundaries.length === 0 ? {} : { boundaries: list.boundaries };
    for (const [line, { name, services: own, status, review, note, noteKind, includes, since }] of list.entries.entries()) {
      const entry: Entry = {
        edition: 0,
        ...boundaries,
        named: name,
        status: status ?? "in-scope",
        ...(since !== undefined && { since }),
        ...(review !== undefined && { review }),
        ...(note !== undefined && { note }),
        ...(noteKind !== undefined && { noteKind }),
      };
      // A row of an own program may name its services itself.
      const services = own ?? servicesOf(name, edition.asOf, `${path}.entries[${line}]`);
      for (const service of services) rows.push({ service, entry });
      // What narrows the row narrows all it names; other notes only say that it names them.
      const included: Entry = { ...entry, included: true, ...(!narrows(entry) && { noteKind: "inclusion" as const }) };
      for (const service of includes ?? []) if (!services.includes(service)) rows.push({ service, entry: included });
    }
    for (const { service, of, text, whole } of list.parts ?? []) {
      rows.push({ service, entry: { edition: 0, ...boundaries, named: of.join(", ").slice(0, 200), byParts: true, status: "in-scope", note: text, noteKind: whole ? "detail" : "limitation" } });
    }
  }
  return rows;
}
