import { useState } from "preact/hooks";
import { readUser } from "../../settings/layer.ts";
import { Field } from "./field.tsx";

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Null where nothing is chosen and `usual` holds. */
  readonly days: number | null;
  readonly usual: number | null;
  readonly keep: (days: number | null) => void;
}

/** A number of days, kept when the field is left. A wrong one stays there, with what is wrong about it. */
export function DaysInput({ label, hint, days, usual, keep }: Props) {
  const held = days === null ? "" : String(days);
  const [text, setText] = useState(held);
  const [error, setError] = useState<string | null>(null);
  const [last, setLast] = useState(held);
  if (last !== held) {
    setLast(held);
    if (text === last) setText(held);
  }
  const commit = (entered: string): void => {
    const value = entered.trim();
    if (value === held) return setError(null);
    if (value === "" && usual !== null) {
      setError(null);
      return keep(null);
    }
    const [problem] = readUser({ freshnessDays: /^\d+$/.test(value) ? Number(value) : value }).bad;
    setError(problem?.message ?? null);
    if (problem !== undefined) return;
    setText(String(Number(value)));
    keep(Number(value));
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          class="input days"
          inputMode="numeric"
          autocomplete="off"
          value={text}
          placeholder={usual === null ? undefined : String(usual)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setError(null);
          }}
          onChange={(event) => commit(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
