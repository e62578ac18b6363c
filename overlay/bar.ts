import type { Board } from "../messages/sight.ts";
import { rove } from "./roving.ts";
import { draw as drawn, grow } from "./tree.ts";

export interface Bar {
  readonly node: HTMLElement;
  /** One button per badge of the board, in its order. */
  readonly badges: readonly HTMLButtonElement[];
  draw(board: Board): void;
}

/** The bar: one group, one button per program, one tab stop; above it the line about required programs. */
export function createBar(): Bar {
  const node = grow(["div", { class: "bar", role: "group" }]);
  const row = grow(["div", { class: "row" }]);
  const badges: HTMLButtonElement[] = [];
  let line: HTMLElement | undefined;
  let head: HTMLElement | undefined;
  let more: HTMLElement | undefined;
  const buttons = (): HTMLButtonElement[] => [...row.querySelectorAll("button")];
  node.append(row);

  function draw(board: Board): void {
    const { look, place, badges: shown } = board;
    node.setAttribute("aria-label", place.label);
    line?.remove();
    head?.remove();
    line = undefined;
    if (place.line) node.prepend((line = drawn<HTMLElement>(place.line, board)));
    row.prepend((head = drawn<HTMLElement>(place.head ?? look?.head ?? "", board)));
    if (look && !more) row.append((more = drawn<HTMLElement>(look.more, board)));
    for (const button of badges.splice(shown.length)) button.remove();
    shown.forEach(({ program, verdict, old, face, panel }, at) => {
      // In place: a button that has the focus keeps it.
      const button = (badges[at] ??= grow(["button", { tabindex: "-1", "aria-haspopup": "dialog" }]));
      if (!button.isConnected) row.insertBefore(button, more as Node);
      button.className = old ? "badge old" : "badge";
      set(button, "data-program", program);
      set(button, "data-verdict", verdict);
      set(button, "aria-disabled", panel === null ? "true" : null);
      button.replaceChildren(...drawn(face, board).childNodes);
    });
    if (!row.querySelector("[tabindex='0']")) stop(buttons()[0]);
  }

  /** Makes a button the bar's one tab stop. */
  function stop(chosen: EventTarget | null | undefined): void {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  }

  row.addEventListener("focusin", (event) => stop(event.target));
  row.addEventListener("keydown", (event) => rove(event, buttons()));
  return { node, badges, draw };
}

function set(node: Element, name: string, value: string | null): void {
  if (value === null) node.removeAttribute(name);
  else node.setAttribute(name, value);
}
