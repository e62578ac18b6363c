import { type Part, ROWS, type Row, type RowId } from "./rows.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** The extension that is judged; others are told for comparison. */
export const INSCOPE = "inscope";

/** A row with what was measured of it. */
export interface Entry extends Row {
  /** By variant: `inscope`, `null`, `none`, and each other extension. */
  readonly measured: Readonly<Record<string, Spread>>;
  /** Null where there is no limit, or where nothing of ours was measured. */
  readonly met: boolean | null;
  /** Why it could not be measured. */
  readonly failed: string | null;
}

/** Where the parts of the bench write down what they measure. */
export interface Book {
  write(id: RowId, variant: string, value: number): void;
  /** Every row of this part that has nothing of ours yet could not be measured. */
  fail(part: Part, reason: string): void;
  /** The rows of these parts. */
  read(parts: readonly Part[]): readonly Entry[];
}

/** An empty book. */
export function openBook(): Book {
  const values = new Map<string, Map<string, number[]>>();
  const failures = new Map<string, string>();

  function entry(row: Row): Entry {
    const measured = Object.fromEntries([...(values.get(row.id) ?? [])].map(([variant, all]) => [variant, spreadOf(all)]));
    const own = measured[INSCOPE];
    return { ...row, measured, met: own === undefined || row.limit === null ? null : own.median <= row.limit, failed: own === undefined ? (failures.get(row.part) ?? null) : null };
  }

  return {
    write(id, variant, value) {
      const row = values.get(id) ?? new Map<string, number[]>();
      values.set(id, row);
      row.set(variant, [...(row.get(variant) ?? []), value]);
    },
    fail: (part, reason) => void failures.set(part, reason),
    read: (parts) => ROWS.filter(({ part }) => parts.includes(part)).map(entry),
  };
}
