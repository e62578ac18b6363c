import { Component } from "preact";
import { dateText } from "../../domain/words/date-text.ts";
import { say } from "../../locale/say.ts";
import type { TableColumn } from "./table.ts";

interface Props {
  readonly column: TableColumn;
  readonly index: number;
  readonly sorted: boolean;
  /** It has the tab stop. */
  readonly stop: boolean;
}

/** A column's head: the program, and how old its list is. Drawn again only when it changes: dates are slow to write. */
export class GridHead extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    const { column, index, sorted, stop } = this.props;
    return column !== next.column || index !== next.index || sorted !== next.sorted || stop !== next.stop;
  }

  override render({ column: { program, region, asOf, old, required }, index, sorted, stop }: Props) {
    const date = asOf === null ? say("lookup_no_date") : dateText(asOf);
    return (
      <div
        role="columnheader"
        aria-colindex={index + 1}
        class={old ? "head old" : "head"}
        title={program.name}
        tabIndex={stop ? 0 : -1}
        aria-sort={sorted ? "other" : undefined}
      >
        <b>
          {program.short}
          {required && <em> {say("lookup_required_mark")}</em>}
        </b>
        {region !== null && <span>{region.short}</span>}
        <small>{old ? say("lookup_date_old", date) : date}</small>
      </div>
    );
  }
}
