import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "../picture.tsx";

/** What a control takes from the field round it, so that label, hint and error are heard with it. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered; it stands until that is mended. */
  readonly error?: string | null | undefined;
  readonly children: (ids: FieldIds) => ComponentChildren;
}

/** A control with its label above, and below it what is wrong or worth knowing. */
export function Field({ label, hint, error = null, children }: Props) {
  const id = useId();
  const described = [error === null ? [] : [`${id}-error`], hint === undefined ? [] : [`${id}-hint`]].flat().join(" ");
  return (
    <div class="option">
      <label for={id}>{label}</label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": error === null ? undefined : true })}
      <div id={`${id}-error`} role="alert">
        {error !== null && <ErrorText text={error} />}
      </div>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What is wrong, with a sign beside it. */
export function ErrorText({ text }: { text: string }) {
  return (
    <p class="error">
      <Icon name="warning" size={14} />
      <span>{text}</span>
    </p>
  );
}

/** What a policy says where it may not be changed: to be read and copied. */
export function LockedField({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const id = useId();
  return (
    <div class="option">
      <p class="option-label" id={id}>
        {label}
      </p>
      <div class="locked">
        <Icon name="lock" size={14} />
        <div role="textbox" aria-readonly="true" aria-labelledby={id} tabIndex={0}>
          {value}
        </div>
      </div>
      {hint !== undefined && <p class="field-hint">{hint}</p>}
    </div>
  );
}
