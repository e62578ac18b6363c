/** What can be open beside the bar, one at a time: a panel or the menu. */
export interface Popover {
  /** The button whose popover is open, or on its way; or null. */
  opener(): HTMLElement | null;
  /** Opens it in place of what is open. What is still to come does not open if it was closed meanwhile; `opened` is called when it stands there. */
  open(opener: HTMLElement, node: HTMLElement | Promise<HTMLElement>, opened?: (node: HTMLElement) => void): void;
  /** Closes what is open. If the focus is in the overlay, it goes to the button that opened it. */
  close(): void;
}

/** Shows panel and menu in `stage`. A press outside the host closes them. */
export function createPopover(root: ShadowRoot, stage: HTMLElement, signal: AbortSignal): Popover {
  let node: HTMLElement | undefined;
  let opener: HTMLElement | null = null;
  let awaited: Promise<HTMLElement> | undefined;
  let listens = false;

  /** The focus goes to `heir`, if it is in the overlay. */
  function close(heir = opener): void {
    if (!opener) return;
    opener.setAttribute("aria-expanded", "false");
    if (root.activeElement) heir?.focus();
    node?.remove();
    node = awaited = undefined;
    opener = null;
  }

  function open(button: HTMLElement, next: HTMLElement | Promise<HTMLElement>, opened?: (node: HTMLElement) => void): void {
    // What is closed for it must not take the focus from the button that was pressed.
    close(button);
    if (!listens) listen();
    opener = button;
    button.setAttribute("aria-expanded", "true");
    if (next instanceof Promise) {
      awaited = next;
      void next.then((come) => awaited === next && put(come));
    } else put(next);

    function put(come: HTMLElement): void {
      stage.append((node = come));
      opened?.(come);
    }
  }

  /** From the first time on: a page where nothing is opened pays for no listener. */
  function listen(): void {
    listens = true;
    const options = { capture: true, signal };
    document.addEventListener("pointerdown", (event) => event.target !== root.host && close(), options);
    // A press inside a frame of the page is not ours to see, but the focus goes there.
    window.addEventListener("blur", () => document.activeElement?.localName === "iframe" && close(), options);
    signal.addEventListener("abort", () => close());
  }

  return { opener: () => opener, open, close };
}
