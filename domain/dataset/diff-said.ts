import { byText } from "../coverage/date.ts";
import { type Then, thenOf } from "../history/then.ts";
import type { Entry, Program, Service } from "./schema.ts";

/** What the facts held say of one service in one boundary, in parts. */
export interface CellSaid {
  /** The service's id. */
  readonly service: string;
  readonly said: Then;
  readonly grade: "A" | "B" | "C";
  /** The date of the list, or of the newest amendment. */
  readonly asOf: string | null;
  /** The name as published, several joined by commas. */
  readonly named: string;
  readonly note: string | null;
  /** Region codes, where it holds in these alone. */
  readonly regions: readonly string[] | null;
}

/** The parts of a cell's saying. `said` is what its rows say together. */
export function saidOf(service: Service, entries: readonly Entry[], program: Program, said: Then): CellSaid {
  const editions = entries.flatMap(({ edition }) => program.editions[edition] ?? []).toSorted((a, b) => byText(b.asOf, a.asOf));
  const grades = editions.map(({ grade }) => grade).toSorted();
  const notes = entries.filter((entry) => thenOf(entry) === said).flatMap(({ note }) => note ?? []);
  const regions = entries.flatMap((entry) => entry.regions ?? []);
  return {
    service: service.id,
    said,
    grade: grades[0] ?? "C",
    asOf: editions[0]?.asOf ?? null,
    named: [...new Set(entries.map(({ named }) => named ?? service.name))].toSorted().join(", "),
    note: notes.length === 0 ? null : notes.join(" "),
    regions: entries.every((entry) => entry.regions !== undefined) ? [...new Set(regions)] : null,
  };
}
