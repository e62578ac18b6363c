import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { Icon } from "./picture.tsx";
import { useAfterPaint } from "./use-after-paint.ts";

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  /** Options without a group first; then each group. */
  readonly options: readonly Option[];
  readonly groups?: readonly { readonly name: string; readonly options: readonly Option[] }[];
  /** What stands in the closed select, where it is not just the option's text. */
  readonly shown?: ComponentChildren;
  readonly kind?: string;
  readonly picked: (value: string) => void;
}

const NONE: NonNullable<Props["groups"]> = [];

/** A real select under a picture of it, with its label above. Before the first frame it holds no more than is chosen: nobody opens it sooner. */
export function Select({ label, value, options, groups = NONE, shown, kind = "", picked }: Props) {
  const later = useAfterPaint();
  const chosen = [...options, ...groups.flatMap((group) => group.options)].find((option) => option.value === value);
  // The same list as before is not compared again.
  const list = useMemo(
    () => (
      <>
        {optionsOf(later ? options : chosen === undefined ? [] : [chosen])}
        {later &&
          groups.map((group) => (
            <optgroup key={group.name} label={group.name}>
              {optionsOf(group.options)}
            </optgroup>
          ))}
      </>
    ),
    [options, groups, later || value],
  );
  return (
    <label class={`field ${kind}`}>
      <span class="label">{label}</span>
      <span class="control">
        <span class="control-text" aria-hidden="true">
          {shown ?? chosen?.text}
        </span>
        <Icon name="down" size={14} />
        <select aria-label={label} value={value} onChange={(event) => picked(event.currentTarget.value)}>
          {list}
        </select>
      </span>
    </label>
  );
}

function optionsOf(options: readonly Option[]) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.text}
    </option>
  ));
}
