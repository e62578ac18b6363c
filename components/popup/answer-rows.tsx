import { useEffect, useRef, useState } from "preact/hooks";
import { inRegion } from "../../domain/words/region-text.ts";
import { say } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import type { AnswersIn } from "../answers-in.ts";
import { Glyph, Icon } from "../picture.tsx";
import { Why } from "../why.tsx";

interface Props {
  readonly answers: AnswersIn;
  readonly label: string;
  /** What each program is, for whoever wonders. */
  readonly programs: readonly ProgramView[];
  /** Ids of those that are required. */
  readonly required: readonly string[];
  /** The program whose row stands open at first. */
  readonly program: string | null;
  /** Up, from the first row. */
  readonly leave: () => void;
}

/** One row per program, one tab stop: Up and Down go from row to row, Enter opens and closes one. */
export function AnswerRows({ answers, label, programs, required, program, leave }: Props) {
  const [open, setOpen] = useState<string | null>(program);
  const [stop, setStop] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => setOpen(program), [program]);
  useEffect(() => list.current?.querySelector(".why > p")?.scrollIntoView({ block: "nearest" }), [open]);

  const onKey = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || !event.target.matches(".row-button")) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>(".row-button") ?? [])];
    const last = buttons.length - 1;
    const to = new Map([["ArrowDown", Math.min(stop + 1, last)], ["ArrowUp", stop - 1], ["Home", 0], ["End", last]]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) leave();
    else buttons[to]?.focus();
  };

  return (
    <ul class="rows" aria-label={label} ref={list} onKeyDown={onKey}>
      {answers.views.map((view, index) => {
        const unfolded = open === view.program;
        const why = `why-${view.program}`;
        const asked = required.includes(view.program);
        return (
          <li key={view.program} class={unfolded ? "row unfolded" : "row"}>
            <h3>
              <button
                type="button"
                class="row-button"
                tabIndex={index === Math.min(stop, answers.views.length - 1) ? 0 : -1}
                aria-expanded={unfolded}
                aria-controls={unfolded ? why : undefined}
                onFocus={() => setStop(index)}
                onClick={() => setOpen(unfolded ? null : view.program)}
              >
                <Glyph name={view.glyph} old={view.old} size={20} notMet={asked && view.meets === "not-met"} />
                <span class="row-text">
                  <b>
                    {view.short}
                    {asked && <em> {say("popup_required")}</em>}
                  </b>{" "}
                  <span class={view.old ? "words inactive" : "words"}>{inRegion(view.row, answers.short)}</span>{" "}
                  <small>{inRegion(view.rowDetail, answers.short)}</small>
                </span>
                <Icon name={unfolded ? "up" : "down"} size={14} />
              </button>
            </h3>
            {unfolded && (
              <div class="why" id={why}>
                <Why view={view} region={answers.short} about={programs.find(({ id }) => id === view.program)?.about ?? null} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
