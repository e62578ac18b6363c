/** What the address bar is to the page: reads and writes what stands after `#`. */
export interface AddressBar {
  read(): string;
  /** Writes it: as a step of its own that "back" undoes, or in place. */
  write(hash: string, step: boolean): void;
}

/** What is written in place stands in the address so many ms later, for many letters at once: it takes the browser a frame. */
const WRITE_MS = 100;

/**
 * The page's own address bar. Whoever reads the address, steps, follows a link or leaves finds written what waits.
 */
export function openAddressBar(page: Window): AddressBar {
  const { location, history } = page;
  let waiting: string | null = null;
  const flush = (): void => {
    if (waiting !== null) history.replaceState(null, "", `${location.pathname}${waiting}`);
    waiting = null;
  };
  // After "back" it would be written into another entry of the history.
  page.addEventListener("popstate", () => (waiting = null), true);
  page.addEventListener("click", flush, true);
  page.addEventListener("pagehide", flush);
  return {
    read() {
      flush();
      return location.hash;
    },
    write(hash, step) {
      const before = waiting;
      if (step) flush();
      if (step) history.pushState(null, "", `${location.pathname}${hash}`);
      else waiting = hash;
      if (waiting !== null && before === null) page.setTimeout(flush, WRITE_MS);
    },
  };
}
