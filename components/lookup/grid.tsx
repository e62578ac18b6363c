import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { type CellKey, sameCell } from "./address.ts";
import { type Spot, spotAfter } from "./grid-keys.ts";
import { GridHead } from "./grid-head.tsx";
import { GROUP, GridRow, ROW } from "./grid-row.tsx";
import type { Table, TableRow } from "./table.ts";
import { type Lines, linesOf } from "./window.ts";

/** A column's width until it can be measured. */
const CELL = 92;
/** The rows' height until it can be measured: a window without its head, filters and legend. */
const usualSight = (): number => Math.max(2 * STEP, innerHeight - 210);
/** Rows drawn beyond both edges, so that a scroll finds them drawn. */
const MARGIN = 4;
/** Those are drawn so many ms after a table has come: no letter of a name that is typed waits for them. */
const LATER = 100;
/** So many px are scrolled before rows are added. */
const STEP = 4 * ROW;
const floor = (px: number): number => Math.floor(px / STEP) * STEP;

interface Props {
  readonly table: Table;
  readonly label: string;
  readonly nameHead: string;
  readonly count: string;
  readonly sort: string;
  readonly open: CellKey | null;
  readonly opened: (key: CellKey) => void;
  /** A name was chosen: the service, or the Region. */
  readonly named: (row: TableRow) => void;
  readonly sorted: (sort: string) => void;
  /** Counts how often the focus was given back to the grid. */
  readonly focused: number;
}

/** Which cell has the tab stop: by keys, so that it stays with its row when the table is filtered or sorted. */
interface Active {
  readonly row: string | null;
  readonly column: number;
  /** Counts the steps of the keyboard: each brings the focus along. */
  readonly steps: number;
}

/** The matrix: one tab stop, arrow keys. Only the rows in sight are in the document, and the one with the tab stop. */
export function Grid({ table, label, nameHead, count, sort, open, opened, named, sorted, focused }: Props) {
  const { columns, rows, heads } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Active>({ row: null, column: 1, steps: 0 });
  const [view, setView] = useState({ measured: false, top: 0, height: usualSight(), sight: usualSight(), atTop: true, first: 0, fit: 16 });
  const [drawnWith, setDrawnWith] = useState<Table | null>(null);

  const places = useMemo(() => linesOf(heads.map((group) => (group === null ? ROW : GROUP + ROW))), [heads]);
  const numbers = useMemo(() => lineNumbers(heads), [heads]);

  const spot = spotOf(active, rows, columns.length);
  const openSpot = useMemo(() => spotOfCell(table, open), [table, open]);
  useEffect(() => {
    const row = rows[openSpot?.row ?? -1];
    if (openSpot === null || row === undefined) return;
    setActive(({ steps }) => ({ row: row.key, column: openSpot.column, steps }));
    showRow(scroller.current, places, openSpot.row, true);
  }, [openSpot?.row, openSpot?.column]);

  const measure = useCallback((): void => {
    const box = scroller.current;
    if (box === null) return;
    // In coarse steps, so that most scrolls draw nothing.
    const [top, left] = [floor(box.scrollTop), floor(box.scrollLeft)];
    const height = floor(box.clientHeight) + 2 * STEP;
    const [sight, atTop] = [Math.max(2 * STEP, box.clientHeight), box.scrollTop === 0];
    const cell = box.querySelector<HTMLElement>(".head")?.offsetWidth || CELL;
    const first = Math.floor(left / cell);
    const fit = Math.ceil((floor(box.clientWidth) + 2 * STEP) / cell);
    setView((before) => (before.measured && before.top === top && before.height === height && before.sight === sight && before.atTop === atTop && before.first === first && before.fit === fit ? before : { measured: true, top, height, sight, atTop, first, fit }));
  }, []);
  // Not for every table: a shorter one that moves the scroll says so by a scroll event.
  useLayoutEffect(() => {
    if (view.measured) measure();
  }, [columns]);
  // It measures first when the browser has laid the page out: asked sooner, it would do so twice.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => setDrawnWith(table), LATER);
    return () => clearTimeout(timer);
  }, [table]);

  const focusSpot = (): void => {
    const box = scroller.current;
    if (box === null) return;
    showRow(box, places, spot.row);
    const cell = box.querySelector<HTMLElement>("[tabindex='0']");
    if (cell === null) return;
    cell.focus({ preventScroll: true });
    showColumn(box, cell);
  };
  useLayoutEffect(() => {
    if (active.steps > 0) focusSpot();
  }, [active.steps]);
  useLayoutEffect(() => {
    if (focused > 0) focusSpot();
  }, [focused]);
  // Where other rows come, the focus goes along with the tab stop: its element may be gone, or be another row's.
  const heldRef = useRef(false);
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && scroller.current?.contains(relatedTarget) === false) heldRef.current = false;
  };
  useLayoutEffect(() => {
    const [box, focus] = [scroller.current, document.activeElement];
    const lost = heldRef.current && (focus === null || focus === document.body);
    if (lost || box?.querySelector(".grid-body")?.contains(focus) === true) box?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
  }, [rows]);

  const goTo = (to: Spot, step: 0 | 1): void => setActive(({ steps }) => ({ row: to.row < 0 ? HEAD : (rows[to.row]?.key ?? null), column: to.column, steps: steps + step }));
  const enter = ({ row, column }: Spot): void => {
    const chosen = rows[row];
    const head = columns[column - 1];
    if (row < 0) sorted(head === undefined ? "name" : head.program.id);
    else if (chosen !== undefined && head === undefined) named(chosen);
    else if (chosen !== undefined && head !== undefined) opened(table.keyOf(chosen, head));
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      enter(spot);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 3);
    const to = spotAfter(event.key, event.ctrlKey, spot, { rows: rows.length, columns: columns.length + 1, page });
    if (to === null) return;
    event.preventDefault();
    goTo(to, 1);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest("[aria-colindex]") : null;
    const row = cell?.closest<HTMLElement>("[data-row]")?.dataset["row"];
    if (cell === null || row === undefined) return;
    const at = { row: Number(row), column: columnOf(cell) };
    goTo(at, 0);
    enter(at);
  };

  const range = view.atTop && drawnWith !== table ? places.between(0, view.sight, 0) : places.between(view.top, view.top + view.height, MARGIN);
  const from = columns.length <= view.fit ? 0 : Math.max(0, view.first - 1);
  const to = Math.min(columns.length, from + view.fit + 1);
  const drawn: number[] = [];
  for (let index = range.first; index < range.end; index++) drawn.push(index);
  if (spot.row >= 0 && spot.row < range.first) drawn.unshift(spot.row);
  if (spot.row >= range.end) drawn.push(spot.row);

  return (
    <div
      class={columns.some(({ region }) => region !== null) ? "grid pairs" : "grid"}
      role="grid"
      aria-label={label}
      aria-rowcount={(numbers.at(-1) ?? -1) + 2}
      aria-colcount={columns.length + 1}
      ref={scroller}
      style={{ "--columns": columns.length }}
      onScroll={measure}
      onKeyDown={onKey}
      onClick={onClick}
      onFocusIn={() => (heldRef.current = true)}
      onFocusOut={onFocusOut}
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" aria-rowindex={1} class="line" data-row={-1}>
          <div role="columnheader" aria-colindex={1} class="name" tabIndex={spot.row < 0 && spot.column === 0 ? 0 : -1} aria-sort={sort === "name" ? "ascending" : undefined}>
            <b>{nameHead}</b>
            <small>{count}</small>
          </div>
          {columns.map((column, index) => (
            <GridHead key={column.key} column={column} index={index + 1} sorted={sort === column.program.id} stop={spot.row < 0 && spot.column === index + 1} />
          ))}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" style={{ height: `${places.height}px` }}>
        {drawn.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const [stop, opened] = [index === spot.row ? spot.column : -1, index === openSpot?.row ? openSpot.column : -1];
          // By place: most cells of another row are the same, and what stays is not laid out again.
          return <GridRow key={index} row={row} group={heads[index] ?? null} columns={columns} from={from} to={to} index={index} line={numbers[index] ?? 0} bottom={places.top(index) + places.heightOf(index)} stop={stop} open={opened} />;
        })}
      </div>
    </div>
  );
}

const HEAD = "";

const columnOf = (cell: Element): number => Number(cell.ariaColIndex) - 1;

function spotOf({ row, column }: Pick<Active, "row" | "column">, rows: readonly TableRow[], columns: number): Spot {
  const at = row === HEAD ? -1 : row === null ? 0 : Math.max(0, rows.findIndex(({ key }) => key === row));
  return { row: rows.length === 0 ? -1 : at, column: Math.min(column, columns) };
}

function spotOfCell({ rows, columns, keyOf }: Table, cell: CellKey | null): Spot | null {
  const [head] = columns;
  if (cell === null || head === undefined) return null;
  for (const [column, each] of columns.entries()) {
    const row = each.program.id === cell.program ? rows.findIndex((candidate) => sameCell(keyOf(candidate, each), cell)) : -1;
    if (row >= 0) return { row, column: column + 1 };
  }
  return null;
}

/** Each row's number among all lines, those of the groups too. */
function lineNumbers(heads: readonly (string | null)[]): number[] {
  let groups = 0;
  return heads.map((group, row) => row + (groups += group === null ? 0 : 1));
}

/** Scrolls so that a row stands clear of the head, or, where it was out of sight, in the middle. -1 is the head itself. */
function showRow(box: HTMLElement | null, places: Lines, row: number, middle = false): void {
  if (box === null || row < 0) return;
  const room = box.clientHeight - (box.querySelector<HTMLElement>(".grid-head")?.offsetHeight ?? 0);
  const bottom = places.top(row) + places.heightOf(row);
  const top = bottom - ROW;
  if (top >= box.scrollTop && bottom <= box.scrollTop + room) return;
  if (middle) box.scrollTop = (top + bottom - room) / 2;
  else box.scrollTop = top < box.scrollTop ? (row === 0 ? 0 : top) : bottom - room;
}

/** Scrolls so that a cell stands clear of the name's column. */
function showColumn(box: HTMLElement, cell: HTMLElement): void {
  if (columnOf(cell) === 0) return;
  const edge = box.querySelector<HTMLElement>(".name")?.offsetWidth ?? 0;
  if (cell.offsetLeft - edge < box.scrollLeft) box.scrollLeft = cell.offsetLeft - edge;
  else if (cell.offsetLeft + cell.offsetWidth > box.scrollLeft + box.clientWidth) box.scrollLeft = cell.offsetLeft + cell.offsetWidth - box.clientWidth;
}
