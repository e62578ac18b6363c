/** What can be open beside the bar, one at a time: a panel or the menu. */
export interface Popover {
  /** The button whose popover is open, or null. */
  opener(): HTMLElement | null;
  show(node: HTMLElement, opener: HTMLElement): void;
  /** Closes what is open. If the focus is in the overlay, it goes to the button that opened it. */
  close(): void;
}

/** Shows panel and menu in `stage`. A press outside the host closes them. */
export function createPopover(root: ShadowRoot, stage: HTMLElement, signal: AbortSignal): Popover {
  let node: HTMLElement | null = null;
  let opener: HTMLElement | null = null;

  function close(): void {
    if (!node || !opener) return;
    const [gone, button] = [node, opener];
    node = opener = null;
    button.setAttribute("aria-expanded", "false");
    if (root.activeElement) button.focus();
    gone.remove();
  }

  function show(next: HTMLElement, button: HTMLElement): void {
    close();
    node = next;
    opener = button;
    button.setAttribute("aria-expanded", "true");
    stage.append(next);
  }

  const options = { capture: true, signal };
  document.addEventListener("pointerdown", (event) => event.target !== root.host && close(), options);
  // A press inside a frame of the page is not ours to see, but the focus goes there.
  window.addEventListener("blur", () => document.activeElement?.localName === "iframe" && close(), options);
  signal.addEventListener("abort", close);
  return { opener: () => opener, show, close };
}
