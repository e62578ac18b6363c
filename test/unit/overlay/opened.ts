import { afterEach, beforeEach, vi } from "vitest";
import type { Deed, Display } from "../../../messages/display.ts";
import type { PageReply } from "../../../messages/page.ts";
import type { Row } from "../../../messages/row.ts";
import type { Board, Panel } from "../../../messages/sight.ts";
import { createAttendant } from "../../../attendant/attendant.ts";
import { createOverlay, type Overlay } from "../../../overlay/overlay.ts";
import { board, DISPLAY, panel, row, serviceReply, sight } from "../sight/samples.ts";

/** One overlay for each test of a file, what it is shown, and what is found in it. */

export const SINGAPORE = board("ap-southeast-1");
export const SEOUL = board("ap-northeast-2");
const { look, blank } = sight(serviceReply("kendra", { path: "kendra", service: "kendra" }));
export const ASKING: Board = { look, ...blank!.asking };
export const lost = (): Board => {
  const { look, nowhere } = sight({ kind: "not-recognised", family: [] } satisfies PageReply);
  return { look, place: nowhere!, badges: [] };
};

export let life: AbortController;
export let overlay: Overlay;
/** What stands in the panels of what is shown. */
let held = row();
export function show(board: Board | null, of: Row = row()): void {
  held = of;
  region = board === SEOUL ? "ap-northeast-2" : board?.place.label.endsWith("Region not known") ? null : "ap-southeast-1";
  overlay.show(board);
}
let region: string | null = null;
/** What the background has to open; answers at once, unless told otherwise. */
export const open = vi.fn<(program: string) => Promise<Panel | null | undefined>>();
/** Presses a button and waits for what it opens. */
export async function press(button: HTMLElement): Promise<void> {
  button.click();
  await vi.advanceTimersByTimeAsync(0);
}
/** What the background says to a deed. */
type Kept = (deed: Deed) => Promise<Display | undefined>;
let kept: Kept;
export const keep = (next: Kept) => void (kept = next);
export const send = vi.fn((deed: Deed) => kept(deed));
const WORDS = { overlay_copied: "Copied", overlay_not_copied: "The browser did not let us copy", overlay_shown: "Inscope shown", overlay_hidden: "Inscope hidden", overlay_not_opened: "No answer. Try again." };

/** For the top of a test file: this module is loaded once for several, so no hook of its own would run in each. */
export function useOverlay(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
    open.mockImplementation(async (program) => panel(program, region, held));
    kept = async ({ type: _, ...choice }) => ({ ...DISPLAY, ...choice });
    overlay = createOverlay("open", life.signal);
    overlay.attend(createAttendant(overlay, life.signal, { send, panel: open, report: () => "the report", say: (key) => WORDS[key] }));
    overlay.arrange(DISPLAY);
  });
  afterEach(() => {
    life.abort();
    document.body.replaceChildren();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    send.mockClear();
    open.mockReset();
  });
}

export const hosts = () => document.querySelectorAll("[data-inscope]");
export const root = () => hosts()[0]?.shadowRoot as ShadowRoot;
export const find = <T extends HTMLElement = HTMLElement>(selector: string) => root().querySelector<T>(selector) as T;
export const all = (selector: string) => [...root().querySelectorAll<HTMLElement>(selector)];
export const badge = (program: string) => find<HTMLButtonElement>(`[data-program="${program}"]`);
/** A button's accessible name: its text, but for what is hidden from a screen reader. */
export const name = (button: Element) => [...button.children].filter((part) => part.getAttribute("aria-hidden") !== "true").map((part) => part.textContent).join("");
export const focused = () => root().activeElement;
export const key = (name: string, more: KeyboardEventInit = {}) =>
  (focused() ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true, ...more }));

const menuItems = () => all("[role=menu] button");
export const frame = () => vi.advanceTimersByTime(20);
export const items = () => menuItems().map((item) => [item.getAttribute("aria-label") ?? item.textContent, item.ariaChecked ?? item.getAttribute("aria-checked")]);
export const choose = async (name: string) => {
  await press(find(".more"));
  menuItems().find((item) => (item.getAttribute("aria-label") ?? item.textContent)?.startsWith(name))?.click();
};
