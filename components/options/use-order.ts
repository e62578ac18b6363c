import type { RefObject, TargetedFocusEvent, TargetedKeyboardEvent, TargetedMouseEvent, TargetedPointerEvent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { moved, type OrderRow, placeAt } from "./order.ts";

interface Parts {
  readonly rows: readonly OrderRow[];
  readonly list: RefObject<HTMLElement | null>;
  readonly nameOf: (id: string) => string;
  readonly announce: (text: string) => void;
  readonly keep: (rows: readonly OrderRow[]) => void;
}

interface Lifted {
  readonly id: string;
  readonly rows: readonly OrderRow[];
}

/** A list that is put in order: with the keyboard from a lifted row, or dragged by its handle. Nothing is kept before the drop. */
export function useOrder({ rows, list, nameOf, announce, keep }: Parts) {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const nowRef = useRef(lifted);
  const stopDragRef = useRef<() => void>(undefined);
  useEffect(() => () => stopDragRef.current?.(), []);

  const set = (next: Lifted | null): void => {
    nowRef.current = next;
    setLifted(next);
  };
  const placeOf = (id: string, among: readonly OrderRow[]): number => among.findIndex((row) => row.id === id);
  const told = (key: "options_lifted" | "options_at" | "options_dropped" | "options_back", id: string, among: readonly OrderRow[]): void =>
    announce(say(key, nameOf(id), placeOf(id, among) + 1, among.length));

  const lift = (id: string): void => {
    set({ id, rows });
    told("options_lifted", id, rows);
  };
  const step = (to: number): void => {
    const held = nowRef.current;
    if (held === null || placeOf(held.id, held.rows) === to) return;
    const next = moved(held.rows, held.id, to);
    set({ ...held, rows: next });
    told("options_at", held.id, next);
  };
  const drop = (): void => {
    const held = nowRef.current;
    if (held === null) return;
    stopDragRef.current?.();
    set(null);
    told("options_dropped", held.id, held.rows);
    if (held.rows.some(({ id }, index) => rows[index]?.id !== id)) keep(held.rows);
  };
  const cancel = (): void => {
    const held = nowRef.current;
    if (held === null) return;
    stopDragRef.current?.();
    set(null);
    told("options_back", held.id, rows);
  };

  const drag = (id: string): void => {
    lift(id);
    const moving = ({ clientY }: PointerEvent): void => {
      const others = [...(list.current?.querySelectorAll<HTMLElement>("[data-program]") ?? [])].filter((row) => row.dataset["program"] !== id);
      step(placeAt(clientY, others.map((row) => row.getBoundingClientRect())));
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === "Escape") cancel();
    };
    const ends = new AbortController();
    stopDragRef.current = () => ends.abort();
    document.addEventListener("pointermove", moving, ends);
    document.addEventListener("pointerup", drop, ends);
    document.addEventListener("pointercancel", cancel, ends);
    document.addEventListener("keydown", escape, ends);
  };

  return {
    lifted: lifted?.id ?? null,
    rows: lifted?.rows ?? rows,
    /** A row's own steps, which are kept at once. */
    move(id: string, by: number): void {
      const next = moved(rows, id, placeOf(id, rows) + by);
      told("options_at", id, next);
      keep(next);
    },
    /** What makes a button the handle of a row. */
    handle: (id: string) => ({
      "aria-pressed": lifted?.id === id,
      // A click that no pointer made: Space or Enter.
      onClick: ({ detail }: TargetedMouseEvent<HTMLElement>) => {
        if (detail !== 0) return;
        if (nowRef.current?.id === id) drop();
        else lift(id);
      },
      onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => {
        const held = nowRef.current;
        if (held?.id !== id) return;
        const place = placeOf(id, held.rows);
        const steps: Readonly<Record<string, number>> = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: held.rows.length - 1 };
        const to = steps[event.key];
        if (event.key === "Escape") cancel();
        else if (to !== undefined) step(Math.max(0, Math.min(to, held.rows.length - 1)));
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      // The focus went to another control: what is seen then is kept.
      onBlur: ({ relatedTarget }: TargetedFocusEvent<HTMLElement>) => {
        if (nowRef.current?.id === id && relatedTarget !== null) drop();
      },
      onPointerDown: ({ button, isPrimary }: TargetedPointerEvent<HTMLElement>) => {
        if (button === 0 && isPrimary) drag(id);
      },
    }),
  };
}
