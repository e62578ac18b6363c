import type { Judgement } from "../coverage/judgement.ts";
import { isYes } from "../coverage/verdict.ts";
import type { Catalog } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import { lifecycleText } from "./lifecycle-text.ts";
import { numberText } from "./list-text.ts";
import type { FactView } from "./view.ts";

const CERTAINTY = {
  A: "Grade A: published by AWS",
  B: "Grade B: a close copy of the published list",
  C: "Grade C: a third party quoting AWS",
} as const;

/** The panel's two columns: where, when, by whom, how sure, under which name, offered or not, and the service's state. */
export function factsOf(judgement: Judgement, catalog: Catalog, now: Date): FactView[] {
  const { program, boundary, edition, entry, asOf } = judgement;
  const facts: FactView[] = [];
  const say = (label: string, text: string | null | undefined, href?: string) => {
    if (text) facts.push({ label, text, ...(href !== undefined && { href }) });
  };

  if (boundary !== null) {
    const place = boundary.area ?? (boundary.regions.length === 1 ? (boundary.regions[0] as string) : "");
    const count = program.boundaries.length > 1 ? `, one of ${numberText(program.boundaries.length)} lists` : "";
    say("Boundary", `${boundary.name}${place === "" ? "" : ` (${place})`}${count}`);
  } else if (judgement.regionBasis === "not-stated") {
    const named = judgement.place.region !== null && judgement.place.region !== "global";
    say("Where", named ? "The list states no Regions: {Region} is neither named nor excluded" : "The list states no Regions");
  }
  if (asOf !== null) say("As of", `${dateText(asOf)}${judgement.stale ? `, past the limit of ${judgement.freshnessDays} days` : ""}`);
  if (edition !== null) say("Source", edition.source.title, edition.source.url);
  if (judgement.grade !== null && asOf !== null) say("Certainty", program.id === "fedramp" && judgement.grade === "A" ? "Grade A: published by the GSA" : CERTAINTY[judgement.grade]);
  if (entry?.named !== undefined && entry.byParts === undefined && judgement.via === null) say("Named there", `“${entry.named}”`);
  if (entry?.since !== undefined && isYes(judgement.verdict)) say("Listed since", `${dateText(entry.since)} at least`);
  if (judgement.place.region !== "global" && judgement.place.region !== null && judgement.service !== null) say("Offered here", offeredText(judgement, catalog));
  say("Program", program.artifact === true ? "Page at AWS; report in AWS Artifact" : "Page at AWS", program.page);
  say("Service", lifecycleText(judgement.service?.lifecycle, now));
  return facts;
}

function offeredText(judgement: Judgement, catalog: Catalog): string {
  const date = dateText(catalog.availability.asOf);
  switch (judgement.offered) {
    case true:
      return `Yes, by the regional tables of ${date}`;
    case false:
      return `No, by the regional table of ${date}`;
    case null:
      return "Not known";
  }
}
