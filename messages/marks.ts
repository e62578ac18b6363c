import type { Written } from "./tree.ts";

/** content script -> background: the services behind links of the page, in one message; links that lead to none get null. */
export interface MarksRequest {
  readonly type: "marks";
  /** The host of addresses that name none. */
  readonly host: string;
  /** Where the links lead, with nothing that `PageFacts` may not say; at most 500. */
  readonly links: readonly string[];
  /** The page's Region, for links that name none. */
  readonly region: string | null;
}

/** A mark beside a link. */
export interface MarkView {
  /** Its picture among the reply's glyphs. */
  readonly glyph: string;
  readonly notMet: boolean;
  readonly spoken: string;
  /** The tooltip's first line, and the others. */
  readonly name: string;
  readonly lines: readonly string[];
}

export interface MarksReply {
  readonly marks: readonly (MarkView | null)[];
  readonly glyphs: Readonly<Record<string, Written>>;
  /** Their style sheet, in which the page's script gives the class `inscope` another name. */
  readonly css: string;
}
