import { dateText } from "../../domain/words/date-text.ts";
import { inRegion } from "../../domain/words/region-text.ts";
import type { AnswerView } from "../../domain/words/view.ts";
import { signatureText } from "../../domain/evidence/markdown-text.ts";
import { say } from "../../locale/say.ts";
import type { NameView, ProgramView } from "../../messages/names.ts";
import type { Provenance } from "../../messages/provenance.ts";
import { Link } from "../link.tsx";
import { Glyph } from "../picture.tsx";
import { type Again, TryAgain } from "../try-again.tsx";
import { Why } from "../why.tsx";
import { editionLines } from "./editions.tsx";
import type { Cell } from "./matrices.ts";
import type { Tracks } from "./use-history.ts";

/** One program's part of a record. */
export interface RecordPart {
  readonly program: ProgramView;
  readonly cell: Cell;
  /** Null where its words did not come. */
  readonly view: AnswerView | null;
}

interface Props {
  readonly service: NameView;
  readonly place: string;
  readonly short: string;
  readonly state: string | null;
  readonly parts: readonly RecordPart[];
  /** Their words could not be had. */
  readonly wordless: boolean;
  /** `other` where they are another dataset's. */
  readonly tracks: Tracks | "loading" | "failed" | "other";
  readonly again: Again;
  readonly dataset: Provenance;
  readonly now: Date;
}

/** One service's whole record for one Region: where it comes from, a table of all answers, then each in full. Made for paper. */
export function ServiceRecord({ service, place, short, state, parts, wordless, tracks, again, dataset, now }: Props) {
  const other = [...service.former, ...service.aliases];
  return (
    <article class="record">
      <header>
        <h1>{service.name}</h1>
        <p class="where">{place}</p>
        <dl>
          <Fact label={say("lookup_category")} text={service.category} />
          {other.length > 0 && <Fact label={say("lookup_record_names")} text={other.join(", ")} />}
          {state !== null && <Fact label={say("lookup_record_state")} text={state} />}
          <Fact label={say("lookup_record_dataset")} text={say("lookup_record_dataset_text", dataset.issuer, dataset.feed, dataset.sequence, dateText(dataset.issued), signatureText(dataset.signature))} />
          <Fact label={say("lookup_record_made")} text={now.toISOString().replace(/\.\d+Z$/, "Z")} />
        </dl>
        <p class="note note-plain">{say("evidence_hint")}</p>
        {tracks === "other" && <p class="note note-plain">{say("lookup_editions_other")}</p>}
        {wordless && <p class="note note-plain">{say("lookup_record_wordless")}</p>}
        {tracks === "failed" && <p class="note note-plain">{say("lookup_editions_failed")}</p>}
        {(wordless || tracks === "failed") && (
          <p class="again">
            <TryAgain {...again} />
          </p>
        )}
      </header>
      <h2>{say("lookup_record_all")}</h2>
      <div class="record-table">
        <table>
          <caption class="spoken">{say("lookup_record_all")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("evidence_program")}</th>
              <th scope="col">{say("evidence_answer")}</th>
              <th scope="col">{say("evidence_as_of")}</th>
              <th scope="col">{say("evidence_grade")}</th>
              <th scope="col">{say("evidence_source")}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ program, cell }) => (
              <tr key={program.id}>
                <th scope="row">{program.name}</th>
                <td>
                  <span class="answer">
                    <Glyph name={cell.glyph} old={cell.old} size={16} />
                    {cell.words}
                  </span>
                </td>
                <td>{cell.asOf === null ? "" : cell.old ? say("lookup_date_old", cell.asOf) : cell.asOf}</td>
                <td>{cell.grade ?? ""}</td>
                <td>{cell.source === null ? "" : <Link href={cell.source.url}>{cell.source.title}</Link>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{say("lookup_record_each")}</h2>
      {parts.map(({ program, cell, view }) => (
        <section key={program.id} class="why record-part">
          <Glyph name={cell.glyph} old={cell.old} size={28} />
          <div>
            <h3>{program.name}</h3>
            {view === null ? <p>{cell.words}</p> : <Why view={view} region={short} about={program.about} />}
            {editionLines(typeof tracks === "object" ? (tracks[program.id] ?? []) : []).map((line) => (
              <p key={line} class="lists">
                {inRegion(line, short)}
              </p>
            ))}
            {cell.source !== null && <p class="address">{cell.source.url}</p>}
          </div>
        </section>
      ))}
    </article>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
