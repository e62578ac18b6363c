/** What can be open above the bar, one at a time: a panel or the menu. */
export interface Popover {
  /** Name of what is open, or null. */
  open(): string | null;
  show(name: string, node: HTMLElement, opener: HTMLElement): void;
  /** Closes what is open. If the focus is in the overlay, it goes to the button that opened it. */
  close(): void;
}

interface Opened {
  readonly name: string;
  readonly node: HTMLElement;
  readonly opener: HTMLElement;
  readonly life: AbortController;
}

/** Shows panel and menu in `stage`. A press outside the host closes them. */
export function createPopover(root: ShadowRoot, stage: HTMLElement): Popover {
  let opened: Opened | null = null;

  function close(): void {
    if (opened === null) return;
    const { node, opener, life } = opened;
    opened = null;
    life.abort();
    opener.setAttribute("aria-expanded", "false");
    if (root.activeElement) opener.focus();
    node.remove();
  }

  function show(name: string, node: HTMLElement, opener: HTMLElement): void {
    close();
    const life = new AbortController();
    opened = { name, node, opener, life };
    opener.setAttribute("aria-expanded", "true");
    stage.append(node);
    const options = { capture: true, signal: life.signal };
    document.addEventListener("pointerdown", (event) => event.target !== root.host && close(), options);
    // A press inside a frame of the page is not ours to see, but the focus goes there.
    window.addEventListener("blur", () => document.activeElement?.localName === "iframe" && close(), options);
  }

  return { open: () => opened?.name ?? null, show, close };
}
