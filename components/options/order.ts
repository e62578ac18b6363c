/** One row of the list of programs. One that was just taken out stays in sight until the page is left, to be put back. */
export interface OrderRow {
  readonly id: string;
  readonly shown: boolean;
}

/** The rows for the programs shown now; those taken out stay behind the row that stood before them. */
export function rowsOf(shown: readonly string[], before: readonly OrderRow[]): readonly OrderRow[] {
  const rows = shown.map((id): OrderRow => ({ id, shown: true }));
  before.forEach((row, index) => {
    if (shown.includes(row.id)) return;
    const previous = before[index - 1]?.id;
    rows.splice(rows.findIndex(({ id }) => id === previous) + 1, 0, { id: row.id, shown: false });
  });
  return rows;
}

/** The rows with one of them at another place; a place beyond an end is that end. */
export function moved(rows: readonly OrderRow[], id: string, to: number): readonly OrderRow[] {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) return rows;
  const rest = rows.filter((each) => each !== row);
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), row, ...rest.slice(place)];
}

/** Where in the list a row is that is dragged to a height: behind all others whose middle is above it. */
export function placeAt(height: number, others: readonly { readonly top: number; readonly bottom: number }[]): number {
  return others.filter(({ top, bottom }) => (top + bottom) / 2 < height).length;
}

/** The ids that are shown, in their order. */
export function shownIn(rows: readonly OrderRow[]): string[] {
  return rows.flatMap(({ id, shown }) => (shown ? [id] : []));
}
