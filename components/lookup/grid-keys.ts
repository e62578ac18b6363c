/** A place in the grid: row -1 is the head, column 0 the name. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  /** With the name's column. */
  readonly columns: number;
  /** Rows in sight. */
  readonly page: number;
}

/** Where a key leads to from a place; null leaves the key to the browser. */
export function spotAfter(key: string, ctrl: boolean, { row, column }: Spot, { rows, columns, page }: Size): Spot | null {
  const lastRow = rows - 1;
  const lastColumn = columns - 1;
  const at = (nextRow: number, nextColumn: number): Spot => ({ row: clamp(nextRow, -1, lastRow), column: clamp(nextColumn, 0, lastColumn) });
  switch (key) {
    case "ArrowDown":
      return at(ctrl ? lastRow : row + 1, column);
    case "ArrowUp":
      return at(ctrl ? Math.min(0, row) : row - 1, column);
    case "ArrowRight":
      return at(row, ctrl ? lastColumn : column + 1);
    case "ArrowLeft":
      return at(row, ctrl ? 0 : column - 1);
    case "Home":
      return at(ctrl ? 0 : row, 0);
    case "End":
      return at(ctrl ? lastRow : row, lastColumn);
    case "PageDown":
      return at(row + page, column);
    case "PageUp":
      return at(Math.max(row - page, Math.min(0, row)), column);
    default:
      return null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
