import type { Verdict } from "../domain/coverage/verdict.ts";
import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView, GlyphName } from "../domain/words/view.ts";
import type { Program, Scene } from "./scene.ts";

/** One program of the bar. */
export interface Badge extends Program {
  /** Accessible name. */
  readonly spoken: string;
  /** The second line. */
  readonly words: string;
  /** Null while the answer is on its way. */
  readonly verdict: Verdict | null;
  readonly glyph: GlyphName | null;
  readonly old: boolean;
  /** What its panel tells; null where there is nothing to tell. */
  readonly view: AnswerView | null;
}

/** A scene in words: what the bar, the panel and the announcement show. */
export interface Board {
  /** Accessible name of the group: `Compliance scope: Amazon Kendra, Asia Pacific (Singapore) (ap-southeast-1)`. */
  readonly label: string;
  /** The bar's two lines: `AWS IAM`, `Global`. */
  readonly service: string;
  readonly region: string;
  /** Full service name and short Region, for panel and announcement. */
  readonly place: string;
  /** What stands for `{Region}` in a view's strings. */
  readonly here: string;
  readonly badges: readonly Badge[];
  /** What the pill says where there are no badges. */
  readonly sentence: string | null;
  /** Beside the sentence stands the offer to copy a report. */
  readonly lost: boolean;
  readonly dataset: string | null;
}

const NOWHERE = "Region not known";
const EMPTY: Board = { label: "", service: "", region: "", place: "", here: "this Region", badges: [], sentence: null, lost: false, dataset: null };

/** Puts a scene into words; null where nothing is to be shown. */
export function boardOf(scene: Scene): Board | null {
  switch (scene.kind) {
    case "nothing":
      return null;
    case "asking":
      if (scene.programs.length === 0) return null;
      return { ...EMPTY, label: "Compliance scope: asking", service: "Asking", badges: scene.programs.map((program) => blank(program, "asking", null)) };
    case "not-recognised":
      return { ...EMPTY, label: "Compliance scope: service not recognised", sentence: "Service not recognised on this page", lost: true, dataset: scene.dataset };
    case "failed": {
      const sentence = scene.programs.length === 0 ? "Unknown: no answer for this page" : null;
      // Never a no.
      return { ...EMPTY, label: "Compliance scope: unknown", service: "No answer", sentence, badges: scene.programs.map((program) => blank(program, "unknown, no answer", "unknown")) };
    }
    case "service":
      return serviceBoard(scene);
  }
}

function serviceBoard({ row: { service, views, regions, nowhere, dataset }, region }: Extract<Scene, { kind: "service" }>): Board {
  // A code that the dataset does not hold came from the page: it is not repeated.
  const known = region !== null && Object.hasOwn(regions, region) ? regions[region] : undefined;
  const here = known?.short ?? EMPTY.here;
  const short = known?.short ?? NOWHERE;
  return {
    ...EMPTY,
    label: `Compliance scope: ${service.name}, ${known && region !== "global" ? `${known.name} (${region})` : short}`,
    service: service.short,
    region: short,
    place: `${service.name}, ${short}`,
    here,
    badges: (known?.views ?? nowhere).flatMap((index) => views[index] ?? []).map((view) => badge(view, here)),
    dataset: dataset.label,
  };
}

const badge = (view: AnswerView, here: string): Badge => ({ ...view, spoken: inRegion(view.spoken, here), words: inRegion(view.badge, here), view });

/** The badge where there is no answer, or none yet. */
const blank = ({ program, short }: Program, spoken: string, verdict: "unknown" | null): Badge => ({
  program,
  short,
  spoken: `${short}: ${spoken}`,
  words: verdict ?? "",
  verdict,
  glyph: verdict,
  old: false,
  view: null,
});
