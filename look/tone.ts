import type { GlyphName } from "../domain/words/view.ts";

/** Names of tokens in `tokens.css`: `--i-success` and so on. */
export type Tone = "success" | "warning" | "info" | "secondary" | "inactive" | "error";

const TONES: Readonly<Record<GlyphName, Tone>> = {
  "in-scope": "success",
  "in-boundary": "success",
  "in-scope-with-exclusions": "warning",
  reported: "warning",
  "in-scope-as-feature": "info",
  "in-assessment": "info",
  "not-listed": "secondary",
  "outside-boundary": "inactive",
  "no-service-list": "inactive",
  unknown: "inactive",
};

/** The colour of a glyph. Red only for a required program that is not met; an old answer is grey, whatever it says. */
export function glyphTone(name: GlyphName, old: boolean, requiredNotMet = false): Tone {
  if (requiredNotMet) return "error";
  return old ? "inactive" : TONES[name];
}
