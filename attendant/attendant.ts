import type { Deed, Display } from "../messages/display.ts";
import type { Board, Panel } from "../messages/sight.ts";
import { styled } from "../overlay/host.ts";
import type { Attendant, Overlay, Parts } from "../overlay/overlay.ts";
import { draw as drawn, grow } from "../overlay/tree.ts";
import { createAnnouncer } from "./announcer.ts";
import { obeyEscape } from "./escape.ts";
import { fill } from "./fill.ts";
import { createPlace } from "./place.ts";
import { createPopover } from "./popover.ts";
import { rove } from "./roving.ts";

/** What an attendant needs of the extension. */
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

/** After this long without an answer a panel says that it has none. */
const PATIENCE_MS = 5000;

/** One that ends with `signal`. Where the background fails what the user chose holds for this page. */
export function createAttendant(overlay: Overlay, signal: AbortSignal, door: Door): Attendant {
  let post: Post | undefined;

  /** A choice holds at once, and for this page where nothing can be kept. As a rule it is what is answered. */
  function act(deed: Deed): void {
    const { type, ...choice } = deed;
    if (type !== "open") overlay.arrange({ ...overlay.display(), ...choice });
    door.send(deed).then((now) => now?.position && overlay.arrange(now), () => {});
  }

  return {
    drawn(parts, board) {
      post ??= openPost(parts, overlay, signal, door, act);
      post.drawn(board);
    },
    arranged(display, before) {
      if (before.hidden !== display.hidden) post?.tell(door.say(display.hidden ? "overlay_hidden" : "overlay_shown"));
    },
  };
}

interface Post {
  drawn(board: Board | null): void;
  /** Says it at once to a screen reader. */
  tell(text: string): void;
}

function openPost({ root, stage, bar }: Parts, overlay: Overlay, signal: AbortSignal, door: Door, act: (deed: Deed) => void): Post {
  const { node: status, say, tell } = createAnnouncer(signal);
  stage.append(status);
  const popover = createPopover(root, stage, signal);
  const { settle, filled } = createPlace(stage, bar.node, overlay.display, signal);
  let board: Board | null = null;
  obeyEscape(stage, bar.node, root, popover, signal);

  bar.row.addEventListener("focusin", ({ target }) => bar.stop(target));
  bar.row.addEventListener("keydown", (event) => rove(event, bar.buttons()));
  stage.addEventListener("click", ({ target }) => {
    const button = (target as Element).closest("button");
    if (!button) return;
    const deed = button.dataset["do"] ?? "";
    // The first that may open brings the style sheet of all that do.
    if (board && !root.adoptedStyleSheets[1]) root.adoptedStyleSheets.push(styled(board.look.css));
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
    if (!board) return;
    const { look, place } = board;
    const display = overlay.display();
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

  /** What is open follows what is shown. */
  function follow(next: Board | null): void {
    say(next && next.place.says);
    const opener = popover.opener();
    if (!next) {
      popover.close();
      return;
    }
    // While an answer is on its way the bar stands as it stood.
    if (!board || next === board) settle();
    else if (next.place.says) filled();
    if (next !== board) {
      board = next;
      if (bar.badges.includes(opener as HTMLButtonElement)) openPanel(opener as HTMLButtonElement);
      else if (opener && !opener.isConnected) popover.close();
    }
  }

  return { drawn: follow, tell };
}
