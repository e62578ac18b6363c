import { createAnnouncer } from "./announcer.ts";
import { createBar } from "./bar.ts";
import { type Board, boardOf } from "./board.ts";
import { element } from "./element.ts";
import { obeyEscape } from "./escape.ts";
import { createHost } from "./host.ts";
import { createMenu } from "./menu.ts";
import { createPanel } from "./panel.ts";
import { createPlace, type Form } from "./place.ts";
import { createPopover } from "./popover.ts";
import type { Scene } from "./scene.ts";
import css from "./style.css?inline";
import { followTheme } from "./theme.ts";

/** The menu's name among what can be open; no program's id has a space. */
const MENU = "the menu";

/** Shows scenes. The page is not touched before the first one that shows something. `hide`: the user wants it away. */
export function createOverlay(mode: ShadowRootMode, signal: AbortSignal, hide: () => void): (scene: Scene) => void {
  let last: Scene | undefined;
  let built: Built | undefined;
  return (scene) => {
    if (signal.aborted) return;
    built?.keep();
    if (scene === last) return;
    last = scene;
    const board = boardOf(scene);
    if (board !== null) built ??= build(mode, signal, hide);
    built?.draw(board);
  };
}

interface Built {
  /** Puts the overlay back if the page took it away. */
  keep(): void;
  draw(board: Board | null): void;
}

function build(mode: ShadowRootMode, signal: AbortSignal, hide: () => void): Built {
  const host = createHost(mode, css, signal);
  const announcer = createAnnouncer(signal);
  const bar = createBar((program) => {
    const name = program ?? MENU;
    if (popover.open() === name) popover.close();
    else if (program === null) openMenu();
    else openPanel(program)?.focus();
  });
  const stage = element("aside", { class: "stage", "aria-label": "Inscope" }, bar.node, announcer.node);
  host.root.append(stage);
  const popover = createPopover(host.root, stage);
  const place = createPlace(stage, bar.node, signal);
  const look = followTheme(host.node, signal);
  let board: Board;
  signal.addEventListener("abort", popover.close);
  obeyEscape(stage, host.root, popover);

  /** Opens a program's panel in place of what is open, and returns its heading; without an answer only closes. */
  function openPanel(program: string): HTMLElement | undefined {
    const button = bar.badge(program);
    const view = board.badges.find((badge) => badge.program === program)?.view;
    if (!button || !view) {
      popover.close();
      return undefined;
    }
    const panel = createPanel(view, board, popover.close);
    popover.show(program, panel.node, button);
    return panel.heading;
  }

  function openMenu(): void {
    const choose = (form: Form): void => {
      popover.close();
      place.choose(form);
    };
    const menu = createMenu(place.form(), { choose, hide, close: popover.close });
    popover.show(MENU, menu.node, bar.more);
    menu.first.focus();
  }

  function keep(): void {
    host.keep();
    look();
  }

  function draw(next: Board | null): void {
    keep();
    stage.hidden = next === null;
    announcer.say(next && announcement(next));
    const open = popover.open();
    if (next === null) {
      popover.close();
      return;
    }
    board = next;
    bar.draw(board);
    if (open !== null && open !== MENU) openPanel(open);
    place.settle();
  }

  return { keep, draw };
}

/** `Amazon Kendra, Singapore: 1 of 4 programs met.`; null while there is no answer. */
function announcement({ dataset, place, badges }: Board): string | null {
  const met = badges.filter(({ view }) => view?.meets === "meets").length;
  return dataset && `${place}: ${met} of ${badges.length} programs met.`;
}
