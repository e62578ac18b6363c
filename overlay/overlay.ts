import type { Deed, Display } from "../messages/display.ts";
import type { Board, Panel } from "../messages/sight.ts";
import { createAnnouncer } from "./announcer.ts";
import { createBar } from "./bar.ts";
import { obeyEscape } from "./escape.ts";
import { createHost, styled } from "./host.ts";
import { createPlace } from "./place.ts";
import { createPopover } from "./popover.ts";
import { rove } from "./roving.ts";
import css from "./style.css?inline";
import { draw as drawn, fill, grow } from "./tree.ts";

/** What the overlay needs of the extension. */
export interface Door {
  /** Has the background do it; answered with what holds now, which the policy may have decided. */
  send(deed: Deed): Promise<Display | undefined>;
  /** The panel of a program of this page. Rejects, or has none, where the background does not answer. */
  panel(program: string): Promise<Panel | null | undefined>;
  /** The text of a report. */
  report(): string;
  /** A message of the browser's own catalogue. */
  say(key: "overlay_copied" | "overlay_not_copied" | "overlay_shown" | "overlay_hidden" | "overlay_not_opened"): string;
}

export interface Overlay {
  /** Shows a board; null hides the overlay. The page is not touched before the first one. */
  show(board: Board | null): void;
  /** How it is shown from now on. */
  arrange(display: Display): void;
}

/** After this long without an answer a panel says that it has none. */
const PATIENCE_MS = 5000;
/** Holds for a page whose first answer has not come. */
const DISPLAY: Display = { overlay: "auto", position: "bottom-right", marks: false, hidden: false, basis: "" };

/** An overlay that ends with `signal`. Where the background fails what the user chose holds for this page. */
export function createOverlay(mode: ShadowRootMode, signal: AbortSignal, door: Door): Overlay {
  let board: Board | null = null;
  let display = DISPLAY;
  let built: Built | undefined;

  function draw(): void {
    if (signal.aborted) return;
    const shown = display.hidden ? null : board;
    if (shown) built ??= build(mode, signal, door, act);
    built?.draw(shown, display);
  }

  function arrange(next: Display): void {
    const before = display;
    if (JSON.stringify(before) === JSON.stringify(next)) return;
    display = next;
    draw();
    if (before.hidden !== next.hidden) built?.tell(door.say(next.hidden ? "overlay_hidden" : "overlay_shown"));
  }

  /** A choice holds at once, and for this page where nothing can be kept. As a rule it is what is answered. */
  function act(deed: Deed): void {
    const { type, ...choice } = deed;
    if (type !== "open") arrange({ ...display, ...choice });
    door.send(deed).then((now) => now?.position && arrange(now), () => {});
  }

  return {
    show(next) {
      if (signal.aborted) return;
      built?.keep();
      if (next === board) return;
      board = next;
      draw();
    },
    arrange,
  };
}

interface Built {
  /** Puts the overlay back if the page took it away. */
  keep(): void;
  draw(board: Board | null, display: Display): void;
  /** Says it at once to a screen reader. */
  tell(text: string): void;
}

function build(mode: ShadowRootMode, signal: AbortSignal, door: Door, act: (deed: Deed) => void): Built {
  const { root, keep } = createHost(mode, css, signal);
  const { node: status, say, tell } = createAnnouncer(signal);
  const bar = createBar();
  const stage = grow(["aside", { class: "stage", "aria-label": "Inscope" }]);
  stage.append(bar.node, status);
  root.append(stage);
  const popover = createPopover(root, stage, signal);
  const settle = createPlace(stage, bar.node, () => display, signal);
  let board: Board | null = null;
  let display: Display;
  let placed = false;
  obeyEscape(stage, bar.node, root, popover, signal);

  stage.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button");
    if (!button) return;
    const deed = button.dataset["do"] ?? "";
    // The first that may open brings the style sheet of all that do.
    if (board?.look && !root.adoptedStyleSheets[1]) root.adoptedStyleSheets.push(styled(board.look.css));
    if (deed === "copy") void copy(button);
    else if (deed === "close" || popover.opener() === button) popover.close();
    else if (deed === "menu") openMenu(button);
    else if (deed) {
      popover.close();
      act(JSON.parse(deed) as Deed);
    } else {
      openPanel(button, (panel) => {
        // It may have come late, and the user gone on.
        if (root.activeElement === button || document.activeElement === document.body) panel.querySelector<HTMLElement>("[tabindex]")?.focus();
      });
    }
  });

  /** Opens a badge's panel in place of what is open; without an answer only closes. */
  function openPanel(button: HTMLButtonElement, opened?: (panel: HTMLElement) => void): void {
    const { program, opens } = board?.badges[bar.badges.indexOf(button)] ?? {};
    if (program && opens) popover.open(button, panelOf(program), opened);
    else popover.close();
  }

  function openMenu(button: HTMLElement): void {
    if (!board?.look) return;
    const { look, place } = board;
    const menu = drawn(fill(look.menu, { Code: place.code }), look.glyphs);
    const items = [...menu.querySelectorAll("button")];
    for (const item of items) {
      const choice = JSON.parse(item.dataset["do"] ?? "") as Partial<Display>;
      if (item.role === "menuitemradio") item.ariaChecked = String(choice.overlay === display.overlay || choice.position === display.position);
    }
    menu.addEventListener("keydown", (event) => {
      // The menu is no tab stop: Tab goes on from its button.
      if (event.key === "Tab") popover.close();
      else rove(event, items);
    });
    popover.open(button, menu);
    items[0]?.focus();
  }

  /** A panel as the background shows it; where it does not, a sentence that says so. */
  async function panelOf(program: string): Promise<HTMLElement> {
    const late = Promise.withResolvers<undefined>();
    const timer = setTimeout(late.resolve, PATIENCE_MS);
    const panel = await Promise.race([door.panel(program), late.promise]).catch(() => undefined);
    clearTimeout(timer);
    if (!panel) return grow(["p", { class: "pop", role: "alert" }, door.say("overlay_not_opened")]);
    return drawn(panel.tree, panel.glyphs);
  }

  async function copy(button: HTMLElement): Promise<void> {
    let words: Parameters<Door["say"]>[0] = "overlay_copied";
    try {
      await navigator.clipboard.writeText(door.report());
    } catch {
      words = "overlay_not_copied";
    }
    tell((button.textContent = door.say(words)));
  }

  function draw(next: Board | null, how: Display): void {
    keep();
    display = how;
    bar.node.hidden = next === null;
    say(next && next.place.says);
    const opener = popover.opener();
    if (!next) {
      popover.close();
      return;
    }
    if (next !== board) {
      board = next;
      bar.draw(board);
      if (bar.badges.includes(opener as HTMLButtonElement)) openPanel(opener as HTMLButtonElement);
      else if (opener && !opener.isConnected) popover.close();
    }
    // While an answer is on its way the bar stands as it stood.
    if (!placed || next.place.says) settle();
    placed = true;
  }

  return { keep, draw, tell };
}
