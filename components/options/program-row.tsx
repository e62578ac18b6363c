import type { ButtonHTMLAttributes } from "preact";
import { useId } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { Icon } from "../picture.tsx";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
  /** Who requires it, so that it cannot be taken out; null where nobody does. */
  readonly requiredBy: string | null;
  /** The dataset does not hold it. */
  readonly missing: boolean;
  /** The policy says which are shown, and in which order. */
  readonly locked: boolean;
  readonly place: number;
  readonly count: number;
  readonly lifted: boolean;
  readonly handle: ButtonHTMLAttributes<HTMLButtonElement>;
  readonly describedBy: string;
  readonly move: (by: number) => void;
  readonly tick: (shown: boolean) => void;
}

/** One program of the list: its handle, whether it is shown, its name, and the steps up and down. */
export function ProgramRow({ id, name, shown, requiredBy, missing, locked, place, count, lifted, handle, describedBy, move, tick }: Props) {
  const note = useId();
  return (
    <li class={lifted ? "program lifted" : "program"} data-program={id}>
      {!locked && (
        <button type="button" class="handle" data-control="handle" aria-label={say("options_handle", name, place + 1, count)} aria-describedby={describedBy} {...handle}>
          <Icon name="grip" />
        </button>
      )}
      <label>
        <input type="checkbox" checked={shown} disabled={locked || requiredBy !== null} aria-describedby={requiredBy === null ? undefined : note} onChange={(event) => tick(event.currentTarget.checked)} />
        <b>{name}</b>
      </label>
      {requiredBy !== null && (
        <small class="required" id={note}>
          <Icon name="lock" size={12} />
          {say("options_required_by", requiredBy)}
        </small>
      )}
      {missing && <small>{say("options_not_held")}</small>}
      {!locked && (
        <span class="steps">
          <StepButton icon="up" name={say("options_up", name)} off={place === 0} step={() => move(-1)} />
          <StepButton icon="down" name={say("options_down", name)} off={place === count - 1} step={() => move(1)} />
        </span>
      )}
    </li>
  );
}

/** At an end it stays a button that can be focused, so that the focus is not lost with the last step. */
function StepButton({ icon, name, off, step }: { icon: "up" | "down"; name: string; off: boolean; step: () => void }) {
  return (
    <button type="button" class="icon-button" data-control={icon} aria-label={name} aria-disabled={off} onClick={() => off || step()}>
      <Icon name={icon} />
    </button>
  );
}
