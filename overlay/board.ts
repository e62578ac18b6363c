import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView } from "../domain/words/view.ts";
import type { Program, Scene } from "./scene.ts";

/** One program of the bar. */
export interface Badge {
  readonly program: string;
  readonly short: string;
  /** Accessible name. */
  readonly spoken: string;
  /** Null while the answer is on its way. */
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
  readonly dataset: string | null;
}

const NOWHERE = "Region not known";
const EMPTY: Board = { label: "", service: "", region: "", place: "", here: "this Region", badges: [], sentence: null, dataset: null };

/** Puts a scene into words; null where nothing is to be shown. */
export function boardOf(scene: Scene): Board | null {
  switch (scene.kind) {
    case "nothing":
      return null;
    case "asking":
      if (scene.programs.length === 0) return null;
      return { ...EMPTY, label: "Compliance scope: asking", service: "Asking", badges: scene.programs.map(asked) };
    case "not-recognised":
      return { ...EMPTY, label: "Compliance scope: service not recognised", sentence: "Service not recognised on this page" };
    case "failed": {
      const failed = { ...EMPTY, label: "Compliance scope: unknown", service: "No answer", place: "No answer" };
      if (scene.programs.length === 0) return { ...failed, sentence: "Unknown: no answer for this page" };
      return { ...failed, badges: scene.programs.map((program) => badge(unanswered(program), EMPTY.here)) };
    }
    case "service":
      return serviceBoard(scene);
  }
}

function serviceBoard({ row, region }: Extract<Scene, { kind: "service" }>): Board {
  const { service, views, dataset } = row;
  // A code that the dataset does not hold came from the page: it is not repeated.
  const known = region !== null && Object.hasOwn(row.regions, region) ? row.regions[region] : undefined;
  const here = known?.short ?? EMPTY.here;
  return {
    label: `Compliance scope: ${service.name}, ${known ? (region === "global" ? "Global" : `${known.name} (${region})`) : NOWHERE}`,
    service: service.short,
    region: known?.short ?? NOWHERE,
    place: `${service.name}, ${known?.short ?? NOWHERE}`,
    here,
    badges: (known?.views ?? row.nowhere).flatMap((index) => (views[index] ? [badge(views[index], here)] : [])),
    sentence: null,
    dataset: dataset.label,
  };
}

const badge = (view: AnswerView, here: string): Badge => ({
  program: view.program,
  short: view.short,
  spoken: inRegion(view.spoken, here),
  view,
});

const asked = ({ id, short }: Program): Badge => ({ program: id, short, spoken: `${short}: asking`, view: null });

/** The answer where none came: never a no. */
const unanswered = ({ id, short, name }: Program): AnswerView => ({
  program: id,
  short,
  name,
  verdict: "unknown",
  glyph: "unknown",
  old: false,
  asOf: null,
  badge: "unknown",
  spoken: `${short}: unknown, no answer`,
  row: "unknown",
  rowDetail: "",
  heading: "Unknown",
  sentence: "No answer came for this page. Unknown is not a no.",
  notes: [],
  facts: [],
  others: null,
  meets: "unknown",
});
