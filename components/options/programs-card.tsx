import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say, tag } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import { programsShown } from "../../settings/shown.ts";
import { AddProgram } from "./add-program.tsx";
import { Card } from "./card.tsx";
import { type OrderRow, rowsOf, shownIn } from "./order.ts";
import type { PartProps } from "./part.ts";
import { ProgramRow } from "./program-row.tsx";
import { organisation } from "./setting-text.ts";
import { useOrder } from "./use-order.ts";

/** The shown programs and their order. */
export function ProgramsCard({ kept: { settings, from, locked }, programs, change, announce, managed }: PartProps) {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState<readonly OrderRow[]>([]);
  const usage = useId();
  const shown = programsShown(settings, (id) => membersOf(id, programs));
  const required = settings.requiredPrograms.flatMap((id) => membersOf(id, programs));
  const isLocked = locked.includes("shownPrograms");
  const rows = rowsOf(shown, isLocked ? [] : seen);
  const known = (id: string): ProgramView | undefined => programs.find((program) => program.id === id);
  const nameOf = (id: string): string => known(id)?.short ?? id;
  const chosen = settings.shownPrograms.flatMap((id) => membersOf(id, programs));
  const keep = (rows: readonly OrderRow[]): void => {
    setSeen(rows);
    change({ shownPrograms: shownIn(rows) });
  };
  /** What is only required is none of the user's own choice, unless it is put in an order. */
  const keepChosen = (rows: readonly OrderRow[]): void => {
    setSeen(rows);
    change({ shownPrograms: shownIn(rows).filter((id) => !required.includes(id) || chosen.includes(id)) });
  };
  const order = useOrder({ rows, list, nameOf, announce, keep });
  useKeptFocus(list, order.rows.map(({ id }) => id).join());

  const requiredBy = from.requiredPrograms === "policy" ? organisation(settings.organizationName) : say("options_yourself");
  const rest = programs.filter(({ id }) => order.rows.every((row) => row.id !== id)).toSorted((a, b) => a.short.localeCompare(b.short, tag(), { numeric: true }));
  return (
    <Card title={say("options_programs")} intro={say("options_programs_intro")} managed={managed(["shownPrograms"])}>
      <ul class="programs" ref={list} aria-label={say("options_programs")}>
        {order.rows.map(({ id, shown }, place) => (
          <ProgramRow
            key={id}
            id={id}
            name={nameOf(id)}
            shown={shown}
            requiredBy={required.includes(id) ? requiredBy : null}
            missing={programs.length > 0 && known(id) === undefined}
            locked={isLocked}
            place={place}
            count={order.rows.length}
            lifted={order.lifted === id}
            handle={order.handle(id)}
            describedBy={usage}
            move={(by) => order.move(id, by)}
            tick={(on) => keepChosen(order.rows.map((row) => (row.id === id ? { id, shown: on } : row)))}
          />
        ))}
      </ul>
      <p id={usage} hidden>
        {say("options_handle_usage")}
      </p>
      {shown.length === 0 && <p class="field-hint">{say("options_no_program")}</p>}
      {!isLocked && (
        <AddProgram
          programs={rest}
          add={({ id, short }) => {
            keepChosen([...order.rows, { id, shown: true }]);
            announce(say("options_added", short, order.rows.length + 1));
          }}
        />
      )}
    </Card>
  );
}

/** The programs that an id stands for: a group's; one that the dataset does not know is itself. */
function membersOf(id: string, programs: readonly ProgramView[]): readonly string[] {
  const members = programs.filter((program) => program.id === id || program.groups.includes(id)).map((program) => program.id);
  return members.length === 0 ? [id] : members;
}

/** A row that moves takes the focus with it: the browser drops it when an element changes its place. */
function useKeptFocus(list: { readonly current: HTMLElement | null }, order: string): void {
  const focusedRef = useRef<{ readonly program: string; readonly control: string } | null>(null);
  useLayoutEffect(() => {
    const { current: before } = focusedRef;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (before !== null && lost) list.current?.querySelector<HTMLElement>(`[data-program="${before.program}"] [data-control="${before.control}"]`)?.focus();
  }, [order]);
  useLayoutEffect(() => {
    const remember = ({ target }: Event): void => {
      const { control } = (target as HTMLElement).dataset;
      const program = (target as HTMLElement).closest<HTMLElement>("[data-program]")?.dataset["program"];
      focusedRef.current = control === undefined || program === undefined ? null : { program, control };
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
}
