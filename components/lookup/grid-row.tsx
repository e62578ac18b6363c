import { Component } from "preact";
import { cellClass, cellName, cellPicture } from "./cells.tsx";
import type { Cell } from "./matrices.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** Heights in px: look.md, "Lookup". */
export const ROW = 34;
export const GROUP = 26;

interface Props {
  readonly row: TableRow;
  /** The group that begins with it, which has a line of its own above; else null. */
  readonly group: string | null;
  readonly columns: readonly TableColumn[];
  /** The columns that are drawn: those in sight, and some more. */
  readonly from: number;
  readonly to: number;
  /** Its place among the rows, and among all lines of the grid. */
  readonly index: number;
  readonly line: number;
  /** Where it ends, in px. */
  readonly bottom: number;
  /** The column that has the tab stop; -1 where another row has it. */
  readonly stop: number;
  /** The column of the cell that stands open in the drawer; -1 where none does. */
  readonly open: number;
}

/** One row, after the line of the group that begins with it. It is drawn again only when it changes, not while the table scrolls. */
export class GridRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { row, group, columns, from, to, index, line, bottom, stop, open } = this.props;
    return row !== next.row || group !== next.group || columns !== next.columns || from !== next.from || to !== next.to || index !== next.index || line !== next.line || bottom !== next.bottom || stop !== next.stop || open !== next.open;
  }

  override render({ row, group, columns, from, to, index, line, bottom, stop, open }: Props) {
    const own = (
      <div role="row" aria-rowindex={line + 2} class={open >= 0 ? "line chosen" : "line"} style={{ top: `${bottom - ROW}px` }}>
        <div role="rowheader" aria-colindex={1} class="name" data-row={index} data-column={0} tabIndex={stop === 0 ? 0 : -1} title={row.name}>
          <span>{row.name}</span>
          {row.detail !== null && <small>{row.detail}</small>}
        </div>
        {columns.map((column, at) => {
          if ((at < from || at >= to) && stop !== at + 1) return null;
          const cell = row.cells[at] as Cell;
          const differs = row.differs[at] === true;
          return (
            <div
              key={column.key}
              role="gridcell"
              aria-colindex={at + 2}
              aria-label={cellName(cell, column, differs)}
              aria-selected={open === at + 1}
              class={cellClass(cell, column, differs)}
              data-row={index}
              data-column={at + 1}
              tabIndex={stop === at + 1 ? 0 : -1}
              style={from > 0 || at >= to ? { gridColumn: at + 2 } : undefined}
            >
              {cellPicture(cell)}
            </div>
          );
        })}
      </div>
    );
    return (
      <>
        {group !== null && (
          <div role="row" aria-rowindex={line + 1} class="line group" style={{ top: `${bottom - ROW - GROUP}px` }}>
            <div role="gridcell" aria-colindex={1} aria-colspan={columns.length + 1}>
              <b>{group}</b>
            </div>
          </div>
        )}
        {own}
      </>
    );
  }
}
