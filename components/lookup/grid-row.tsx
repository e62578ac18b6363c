import { Component, type VNode } from "preact";
import { say } from "../../locale/say.ts";
import { cellClass, cellName, cellYear } from "./cells.ts";
import type { Cell } from "./matrices.ts";
import type { TableColumn, TableRow } from "./table.ts";

/** Heights in px: docs/look.md, "Lookup". */
export const ROW = 34;
export const GROUP = 26;

/** So many letters have room on one line; of the smaller ones behind the name a quarter more. */
const LINE = 32;
/** The same of two lines, of which the first may end early. */
const LINES = 57;

/** How a name is laid out: on one line, over what is said of it, on two lines, or on two smaller ones. */
function nameClass({ name, detail }: TableRow): string {
  const length = name.length + (detail?.length ?? 0) * 0.8;
  if (length <= LINE) return "name";
  if (name.length <= LINE) return "name over";
  return length <= LINES ? "name long" : "name long longer";
}

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
  private readonly cells: ({ readonly looks: readonly unknown[]; readonly drawn: VNode } | undefined)[] = [];

  override shouldComponentUpdate(next: Props): boolean {
    const { row, group, columns, from, to, index, line, bottom, stop, open } = this.props;
    return row !== next.row || group !== next.group || columns !== next.columns || from !== next.from || to !== next.to || index !== next.index || line !== next.line || bottom !== next.bottom || stop !== next.stop || open !== next.open;
  }

  override render({ row, group, columns, from, to, index, line, bottom, stop, open }: Props) {
    const own = (
      <div role="row" aria-rowindex={line + 2} class={open >= 0 ? "line chosen" : "line"} data-row={index} style={{ top: `${bottom - ROW}px` }}>
        <div role="rowheader" aria-colindex={1} class={nameClass(row)} tabIndex={stop === 0 ? 0 : -1} title={row.detail === null ? row.name : say("lookup_place", row.name, row.detail)}>
          <span>{row.name}</span>
          {row.detail !== null && <small>{row.detail}</small>}
        </div>
        {columns.map((_, at) => ((at < from || at >= to) && stop !== at + 1 ? null : this.cell(at, from > 0 || at >= to)))}
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

  /** A cell; the one that was drawn there where it is to look the same: then nothing of it is compared. `placed`: cells before it are left out. */
  private cell(at: number, placed: boolean): VNode {
    const { row, columns, stop, open } = this.props;
    const [cell, column] = [row.cells[at] as Cell, columns[at] as TableColumn];
    const looks = [cell, column, row.differs[at] === true, stop === at + 1, open === at + 1, placed] as const;
    const before = this.cells[at];
    if (before !== undefined && looks.every((value, each) => value === before.looks[each])) return before.drawn;
    const [, , differs, stops, opened] = looks;
    const drawn = (
      <div
        key={column.key}
        role="gridcell"
        aria-colindex={at + 2}
        aria-label={cellName(cell, column, differs)}
        aria-selected={opened}
        class={cellClass(cell, column, differs)}
        tabIndex={stops ? 0 : -1}
        style={placed ? { gridColumn: at + 2 } : undefined}
      >
        {cellYear(cell)}
      </div>
    );
    this.cells[at] = { looks, drawn };
    return drawn;
  }
}
