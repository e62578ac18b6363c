import type { Board, Look } from "../messages/sight.ts";
import plain from "./plain.css?inline";

/** Looks come with answers. */
const PLAIN: Look = { bar: plain, css: "", glyphs: {}, more: "", menu: "" };

/** A board with nothing but a sentence, for where no answer ever came. */
export const silence = (label: string, says: string): Board => ({ look: PLAIN, place: { label, says, head: JSON.stringify(["span", { class: "sentence" }, says]), line: null, badges: [], code: "" }, badges: [] });
