import { say, sayCount } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import { Dropdown } from "../dropdown.tsx";

interface Props {
  /** Every program, in the order of the columns. */
  readonly programs: readonly ProgramView[];
  readonly shown: readonly string[];
  /** Null: the usual ones. */
  readonly picked: (programs: readonly string[] | null) => void;
}

/** Which programs have a column. The last one cannot be taken away. */
export function ProgramChoice({ programs, shown, picked }: Props) {
  const toggle = (id: string): void => {
    const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
    if (next.length > 0) picked(next);
  };
  return (
    <Dropdown label={say("lookup_program")} text={sayCount("lookup_shown", shown.length)}>
      <p class="box-actions">
        <button type="button" class="text-button" onClick={() => picked(null)}>
          {say("lookup_choose_usual")}
        </button>
        <button type="button" class="text-button" onClick={() => picked(programs.map(({ id }) => id))}>
          {say("lookup_choose_all")}
        </button>
      </p>
      <ul class="choices">
        {programs.map(({ id, short, name }) => (
          <li key={id}>
            <label title={name}>
              <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
              {short}
            </label>
          </li>
        ))}
      </ul>
    </Dropdown>
  );
}
