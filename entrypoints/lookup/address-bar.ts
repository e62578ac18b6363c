/** What the address bar is to the page: reads and writes what stands after `#`. */
export interface AddressBar {
  read(): string;
  /** Writes it: as a step of its own that "back" undoes, or in place. */
  write(hash: string, step: boolean): void;
}

/**
 * What is written in place is written once the frame is painted that tells of it: it takes the browser some ms, and each
 * letter would wait for them. Whoever reads the address, steps, follows a link or leaves finds it written before.
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
      // No frame is painted where nobody sees the page.
      if (waiting !== null && before === null) page.requestAnimationFrame(() => page.setTimeout(flush));
    },
  };
}
