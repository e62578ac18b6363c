import type { Display } from "../messages/display.ts";
import type { Board } from "../messages/sight.ts";
import { type Bar, createBar } from "./bar.ts";
import { createHost, styled } from "./host.ts";
import { whileLiving } from "./living.ts";
import { grow } from "./tree.ts";

export interface Overlay {
  /** Shows a board; null hides the overlay. The page is not touched before the first one. */
  show(board: Board | null): void;
  /** How it is shown from now on. */
  arrange(display: Display): void;
  /** How it is shown now. */
  display(): Display;
  /** Tells of all that happens from now on, and of what there is already. */
  attend(attendant: Attendant): void;
}

/** Sees to what users do with an overlay, and to what they hear of it. */
export interface Attendant {
  /** What is in the page shows this board now; null: it is hidden. Called at each drawing, also of what was drawn before. */
  drawn(parts: Parts, board: Board | null): void;
  arranged(display: Display, before: Display): void;
}

/** The overlay as it stands in the page. */
export interface Parts {
  readonly root: ShadowRoot;
  readonly stage: HTMLElement;
  readonly bar: Bar;
}

/** Holds for a page whose first answer has not come. */
const DISPLAY: Display = { overlay: "auto", position: "bottom-right", marks: false, hidden: false, basis: "" };

/** An overlay that ends with `signal`. */
export function createOverlay(mode: ShadowRootMode, signal: AbortSignal): Overlay {
  let board: Board | null = null;
  let display = DISPLAY;
  let built: Built | undefined;
  let attendant: Attendant | undefined;

  function draw(): void {
    if (signal.aborted) return;
    const shown = display.hidden ? null : board;
    if (shown) built ??= build(mode, signal);
    built?.draw(shown);
    tell();
  }

  function tell(): void {
    if (built) attendant?.drawn(built.parts, display.hidden ? null : board);
  }

  return {
    show(next) {
      if (signal.aborted) return;
      built?.keep();
      if (next === board) return;
      board = next;
      draw();
    },
    arrange(next) {
      const before = display;
      if (JSON.stringify(before) === JSON.stringify(next)) return;
      display = next;
      draw();
      attendant?.arranged(display, before);
    },
    display: () => display,
    attend(next) {
      attendant = next;
      attendant.arranged(display, display);
      tell();
    },
  };
}

interface Built {
  readonly parts: Parts;
  /** Puts the overlay back if the page took it away. */
  keep(): void;
  draw(board: Board | null): void;
}

function build(mode: ShadowRootMode, signal: AbortSignal): Built {
  const { root, keep } = createHost(mode, signal);
  const bar = createBar();
  const stage = grow(["aside", { class: "stage", "aria-label": "Inscope" }]);
  stage.append(bar.node);
  root.append(stage);
  let board: Board | null = null;
  let worn = "";

  function draw(next: Board | null): void {
    keep();
    bar.node.hidden = next === null;
    if (!next) return;
    const { bar: style } = next.look;
    if (style !== worn) root.adoptedStyleSheets = [styled((worn = style) + whileLiving(":host"))];
    if (next !== board) bar.draw((board = next));
  }

  return { parts: { root, stage, bar }, keep, draw };
}
