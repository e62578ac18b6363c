/** How the user, or the policy, wants the page to look. */
export interface Display {
  readonly overlay: "auto" | "compact" | "off";
  readonly position: "bottom-right" | "bottom-left" | "top-right" | "top-left";
  /** Marks beside the console's links to services. */
  readonly marks: boolean;
  /** The overlay is not to be seen: switched off, or hidden until the browser is closed. */
  readonly hidden: boolean;
  /** What answers and the overlay's menu rest on: settings, dataset, day, keys and locks. Where it is another, a page asks anew. */
  readonly basis: string;
}

/** content script -> background: the user chose another place or form of the overlay from its menu. Answered with what holds now. */
export interface PreferRequest {
  readonly type: "prefer";
  readonly overlay?: Display["overlay"];
  readonly position?: Display["position"];
}

/** background -> content script: how the overlay is to be shown changed, here or in another tab. */
export interface ArrangeRequest {
  readonly type: "arrange";
  readonly display: Display;
}

/** content script or page -> background: hide the overlay in every tab until the browser is closed, or show it again. Answered with what holds now. */
export interface HideRequest {
  readonly type: "hide";
  readonly hidden: boolean;
}

/** content script -> background: open a page of ours, which a web page may not do itself. */
export interface OpenRequest {
  readonly type: "open";
  readonly page: "popup" | "lookup" | "options";
  /** For the lookup page: what it opens with; an empty Region is none. */
  readonly service?: string;
  readonly region?: string;
  readonly program?: string;
}

/** What a button of the overlay does. */
export type Deed = PreferRequest | HideRequest | OpenRequest;
