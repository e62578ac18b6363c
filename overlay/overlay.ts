import type { Display } from "../messages/protocol.ts";
import { createAnnouncer } from "./announcer.ts";
import { createBar } from "./bar.ts";
import { type Board, boardOf } from "./board.ts";
import { element } from "./element.ts";
import { obeyEscape } from "./escape.ts";
import { createHost } from "./host.ts";
import { type Choice, createMenu } from "./menu.ts";
import { createPanel } from "./panel.ts";
import { createPlace } from "./place.ts";
import { createPopover } from "./popover.ts";
import type { Scene } from "./scene.ts";
import css from "./style.css?inline";

/** What the overlay needs of the extension. */
export interface Door {
  /** Keeps what the user chose; answered with what holds now, which the policy may have decided. */
  prefer(choice: Choice): Promise<Display | undefined>;
  /** The text of a report; which dataset did not know the service is known here. */
  report(dataset: string | null): string;
}

export interface Overlay {
  /** Shows a scene. The page is not touched before the first one that shows something. */
  show(scene: Scene): void;
  /** How the next scene is to be shown. */
  arrange(display: Display): void;
  /** Hides the overlay for as long as the page lives, or shows it again; shows one that is switched off. */
  toggle(): void;
}

/** Holds for a page whose first answer has not come. */
const DISPLAY: Display = { overlay: "auto", position: "bottom-right", marks: false };

export function createOverlay(mode: ShadowRootMode, signal: AbortSignal, door: Door): Overlay {
  let scene: Scene = { kind: "nothing" };
  let display = DISPLAY;
  /** The user hid it, or showed it although it is off. */
  let toggled = false;
  let built: Built | undefined;
  const shown = (): boolean => (display.overlay === "off") === toggled;

  function draw(): void {
    if (signal.aborted) return;
    const board = shown() ? boardOf(scene) : null;
    if (board !== null) built ??= build(mode, signal, door, { pick, hide: toggle });
    built?.draw(board, display);
  }

  function pick(choice: Choice): void {
    if (choice.overlay) toggled = false;
    display = { ...display, ...choice };
    draw();
    door.prefer(choice).then((now) => {
      // Where nothing could be kept the choice holds for this page. As a rule it is what was chosen, and drawn.
      if (now?.position && JSON.stringify(now) !== JSON.stringify(display)) {
        display = now;
        draw();
      }
    }, () => {});
  }

  function toggle(): void {
    toggled = !toggled;
    draw();
    built?.tell(`Inscope ${shown() ? "shown" : "hidden"}`);
  }

  return {
    show(next) {
      if (signal.aborted) return;
      built?.keep();
      if (next === scene) return;
      scene = next;
      draw();
    },
    arrange(next) {
      display = next;
    },
    toggle,
  };
}

interface Built {
  /** Puts the overlay back if the page took it away. */
  keep(): void;
  draw(board: Board | null, display: Display): void;
  /** Says it at once to a screen reader. */
  tell(text: string): void;
}

interface Deeds {
  pick(choice: Choice): void;
  hide(): void;
}

function build(mode: ShadowRootMode, signal: AbortSignal, door: Door, deeds: Deeds): Built {
  const { root, keep } = createHost(mode, css, signal);
  const { node: status, say, tell } = createAnnouncer(signal);
  const bar = createBar((button) => {
    if (popover.opener() === button) popover.close();
    else if (button === bar.more) openMenu();
    else if (bar.badges.includes(button)) openPanel(button)?.focus();
    else void copy(button);
  });
  const stage = element("aside", { class: "stage", "aria-label": "Inscope" }, bar.node, status);
  root.append(stage);
  const popover = createPopover(root, stage, signal);
  const { close } = popover;
  const settle = createPlace(stage, bar.node, () => display, signal);
  let board: Board;
  let display: Display;
  obeyEscape(stage, bar.node, root, popover, signal);

  /** Opens a badge's panel in place of what is open, and returns its heading; without an answer only closes. */
  function openPanel(button: HTMLElement): HTMLElement | undefined {
    const view = board.badges[bar.badges.indexOf(button as HTMLButtonElement)]?.view;
    if (!view) {
      close();
      return undefined;
    }
    const panel = createPanel(view, board, close);
    popover.show(panel.node, button);
    return panel.heading;
  }

  function openMenu(): void {
    const menu = createMenu(display, { ...deeds, close });
    popover.show(menu, bar.more);
    menu.querySelector("button")?.focus();
  }

  async function copy(button: HTMLElement): Promise<void> {
    let words = "Copied";
    try {
      await navigator.clipboard.writeText(door.report(board.dataset));
    } catch {
      words = "The browser did not let us copy";
    }
    button.textContent = words;
    tell(words);
  }

  function draw(next: Board | null, how: Display): void {
    keep();
    display = how;
    bar.node.hidden = next === null;
    say(next && announcement(next));
    const opener = popover.opener();
    if (next === null) {
      close();
      return;
    }
    board = next;
    bar.draw(board);
    if (opener && opener !== bar.more) openPanel(opener);
    settle();
  }

  return { keep, draw, tell };
}

/** `Amazon Kendra, Singapore: 1 of 4 programs met.`; null while there is no answer. */
function announcement({ sentence, dataset, place, badges }: Board): string | null {
  const met = badges.filter(({ view }) => view?.meets === "meets").length;
  return sentence ?? (dataset && `${place}: ${met} of ${badges.length} programs met.`);
}
