import type { Overlay } from "./overlay.ts";
import type { Session } from "./session.ts";
import type { shared } from "./shared.ts";

/** What the first of our two scripts in a page leaves to the second. */
export interface Handover {
  readonly life: AbortController;
  readonly overlay: Overlay;
  readonly session: Session;
  readonly shared: typeof shared;
}

declare global {
  /** In our isolated world, where the page sees nothing. */
  // eslint-disable-next-line no-var -- nothing else declares a global
  var inscope: Handover | undefined;
}
