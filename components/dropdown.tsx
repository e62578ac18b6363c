import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./picture.tsx";

interface Props {
  readonly label: string;
  /** What the button says after its label; null where the label is all, and stands on the button. */
  readonly text: string | null;
  readonly icon?: ComponentChildren;
  /** A menu closes with the choice. */
  readonly closesOnClick?: boolean;
  readonly children: ComponentChildren;
}

/** The box keeps this far from the window's edge. */
const EDGE = 12;

/** A button that looks like a select and opens a box of controls. Escape, or leaving it, closes it. */
export function Dropdown({ label, text, icon, closesOnClick = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [shift, setShift] = useState(0);
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const rect = open ? opened.current?.getBoundingClientRect() : undefined;
    setShift((before) => (rect === undefined ? 0 : Math.min(0, document.documentElement.clientWidth - EDGE - rect.right + before)));
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
    };
  }, [open]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <div class="field dropdown" ref={box} onKeyDown={onKey}>
      {text !== null && (
        <span class="label" aria-hidden="true">
          {label}
        </span>
      )}
      <button
        ref={button}
        type="button"
        class={text === null ? "button" : "control"}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={text === null ? undefined : `${label}: ${text}`}
        onClick={() => setOpen(!open)}
      >
        {icon}
        <span class="control-text">{text ?? label}</span>
        {text !== null && <Icon name={open ? "up" : "down"} size={14} />}
      </button>
      {open && (
        <div class="box" ref={opened} style={{ translate: `${shift}px` }} id={id} role="group" aria-label={label} onClick={closesOnClick ? close : undefined}>
          {children}
        </div>
      )}
    </div>
  );
}
