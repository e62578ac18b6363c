import { say, sayCount } from "../../locale/say.ts";
import { isOld } from "../coverage/freshness.ts";
import type { Judgement } from "../coverage/judgement.ts";
import { isYes } from "../coverage/verdict.ts";
import type { Boundary, Catalog, Edition, Program } from "../dataset/schema.ts";
import { dateText } from "./date-text.ts";
import { lifecycleText } from "./lifecycle-text.ts";
import { numberText } from "./list-text.ts";
import { boundaryName } from "./place-text.ts";
import { REGION } from "./region-text.ts";
import type { FactView } from "./view.ts";

const CERTAINTY = { A: "words_grade_a", B: "words_grade_b", C: "words_grade_c" } as const;

/** Where people can read about a program: null at AWS, else the host, as of a program that a team has added. */
function elsewhere({ page }: Program): string | null {
  const { host } = new URL(page);
  return /(^|\.)(amazon\.com|amazonaws\.(com|cn))$/.test(host) ? null : host;
}

/** How sure the source is: the FedRAMP list is the GSA's, a team's own list nobody else's, and an amendment is no list. */
function certainty(program: Program, grade: keyof typeof CERTAINTY, edition: Edition | null): string {
  if (grade === "A" && elsewhere(program) !== null) return say("words_grade", grade);
  if (program.id === "fedramp" && grade === "A") return say("words_grade_a_gsa");
  return say(grade === "B" && edition?.complete === false ? "words_grade_b_notice" : CERTAINTY[grade]);
}

/** The panel's two columns: where, when, by whom, how sure, under which name, offered or not, and the service's state. */
export function factsOf(judgement: Judgement, catalog: Catalog, now: Date): FactView[] {
  const { program, boundary, edition, entry, asOf, grade, place } = judgement;
  const facts: FactView[] = [];
  const add = (label: string, text: string | null | undefined, href?: string) => {
    if (text) facts.push({ label, text, ...(href !== undefined && { href }) });
  };

  if (boundary !== null) {
    add(say("words_fact_boundary"), boundaryFact(program, boundary));
  } else {
    add(say("words_fact_where"), leftOpen(judgement));
  }
  if (asOf !== null) add(say("words_fact_as_of"), judgement.stale && isOld(asOf, judgement.freshnessDays, catalog, now) ? sayCount("words_past_limit", judgement.freshnessDays, dateText(asOf)) : dateText(asOf));
  if (edition !== null) facts.push({ label: say("words_fact_source"), text: edition.source.title, href: edition.source.url, source: true });
  if (grade !== null && asOf !== null) add(say("words_fact_certainty"), certainty(program, grade, edition));
  if (entry?.named !== undefined && entry.byParts === undefined && judgement.via === null) add(say("words_fact_named"), say("words_quoted", entry.named));
  if (entry?.since !== undefined && isYes(judgement.verdict)) add(say("words_fact_since"), say("words_since_at_least", dateText(entry.since)));
  if (place.region !== "global" && place.region !== null && judgement.service !== null) add(say("words_fact_offered"), offeredText(judgement, catalog));
  add(say("words_fact_program"), elsewhere(program) ?? say(program.artifact === true ? "words_page_and_artifact" : "words_page_at_aws"), program.page);
  add(say("words_fact_service"), lifecycleText(judgement.service?.lifecycle, now));
  return facts;
}

/** Rule 4: what a source leaves open that names no Regions; null where it leaves nothing open. */
export function leftOpen({ boundary, regionBasis, place }: Judgement): string | null {
  if (boundary !== null || regionBasis !== "not-stated") return null;
  const named = place.region !== null && place.region !== "global";
  return named ? say("words_states_no_regions_here", REGION) : say("words_states_no_regions");
}

/** `Moderate (US East/West), one of two lists`. */
function boundaryFact(program: Program, boundary: Boundary): string {
  const place = boundary.area ?? (boundary.regions.length === 1 ? boundary.regions[0] : undefined);
  const name = boundaryName(program, boundary);
  const text = place === undefined ? name : say("words_in_brackets", name, place);
  return program.boundaries.length > 1 ? say("words_one_of_lists", text, numberText(program.boundaries.length)) : text;
}

function offeredText(judgement: Judgement, catalog: Catalog): string {
  const date = dateText(catalog.availability.asOf);
  switch (judgement.offered) {
    case true:
      return say("words_offered_yes", date);
    case false:
      return say("words_offered_no", date);
    case null:
      return say("words_offered_unknown");
  }
}
