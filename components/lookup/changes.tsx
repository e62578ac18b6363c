import { useMemo, useState } from "preact/hooks";
import { dateText } from "../../domain/words/date-text.ts";
import { say, sayCount } from "../../locale/say.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { Provenance } from "../../messages/provenance.ts";
import { Glyph, Icon } from "../picture.tsx";
import { Unknown } from "../unknown.tsx";
import { type Address, CHANGE_KINDS, type ChangeKind } from "./address.ts";
import { type ChangeCard, type ChangeLine, type Side } from "./change-rows.ts";
import { FindBox } from "./find-box.tsx";
import { Select } from "../select.tsx";
import { changeText, isText, listText, saidOf } from "./strings.ts";

/** So many lines of a list are drawn before somebody asks for the rest. */
const MANY = 60;

interface Props {
  readonly cards: readonly ChangeCard[];
  readonly before: Provenance;
  readonly after: Provenance;
  readonly names: NamesReply;
  /** The programs in which something changed. */
  readonly programs: readonly { readonly id: string; readonly name: string }[];
  readonly address: Address;
  readonly change: (part: Partial<Address>, typing?: boolean) => void;
  readonly hrefOf: (service: string) => string;
}

/** What changed between two datasets, list by list. */
export function Changes({ cards, before, after, names, programs, address, change, hrefOf }: Props) {
  const { of, kind, query } = address;
  const programOptions = useMemo(() => [{ value: "", text: say("lookup_changes_all_programs") }, ...programs.map(({ id, name }) => ({ value: id, text: names.programs.find((program) => program.id === id)?.short ?? name }))], [programs, names]);
  const kinds = useMemo(() => [{ value: "", text: say("lookup_change_every") }, ...CHANGE_KINDS.map((each) => ({ value: each, text: changeText(each) }))], []);
  const foreign = before.issuer !== after.issuer || before.feed !== after.feed;
  return (
    <>
      <div class="filters" role="search" aria-label={say("lookup_view_changes")}>
        <Dataset label={say("lookup_changes_from")} text={datasetName(before, foreign, false)} />
        <span class="to">
          <Icon name="arrow" />
        </span>
        <Dataset label={say("lookup_changes_to")} text={datasetName(after, foreign, true)} />
        <FindBox query={query} typed={(text) => change({ query: text }, true)} cleared={() => change({ query: "" })} />
        <Select label={say("lookup_changes_show")} value={kind ?? ""} options={kinds} picked={(value) => change({ kind: (value || null) as ChangeKind | null })} />
        <Select label={say("lookup_program")} value={of ?? ""} options={programOptions} picked={(value) => change({ of: value || null })} />
      </div>
      <div class="changes">
        {cards.length === 0 && <Unknown {...saidOf(programs.length === 0 ? "changes_same" : "changes_filtered")} />}
        {cards.length === 0 && programs.length > 0 && (
          <p class="centre">
            <button type="button" class="button" onClick={() => change({ of: null, kind: null, query: "" })}>
              {say("lookup_clear_filters")}
            </button>
          </p>
        )}
        {cards.map((card) => (
          <Card key={card.key} card={card} short={names.programs.find(({ id }) => id === card.program)?.short ?? card.programName} hrefOf={hrefOf} />
        ))}
      </div>
    </>
  );
}

function Dataset({ label, text }: { label: string; text: string }) {
  return (
    <div class="field fixed">
      <span class="label">{label}</span>
      <span class="control still">
        <span class="control-text">{text}</span>
      </span>
    </div>
  );
}

function datasetName({ issuer, sequence, issued }: Provenance, foreign: boolean, active: boolean): string {
  const date = dateText(issued);
  if (foreign) return say(active ? "lookup_changes_active_of" : "lookup_changes_dataset_of", issuer, sequence, date);
  return say(active ? "lookup_changes_active" : "lookup_changes_dataset", sequence, date);
}

function Card({ card, short, hrefOf }: { card: ChangeCard; short: string; hrefOf: Props["hrefOf"] }) {
  const [all, setAll] = useState(false);
  const shown = all ? card.lines : card.lines.slice(0, MANY);
  const title = card.boundary === null ? short : say("lookup_place", short, card.boundary);
  return (
    <section class="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <small>{listsText(card)}</small>
        <b>{countsText(card)}</b>
      </header>
      {card.kind !== "changed" && <p class="hint">{say(card.kind === "added" ? "lookup_changes_program_new" : "lookup_changes_program_gone")}</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map((line) => (
            <Line key={line.key} line={line} hrefOf={hrefOf} />
          ))}
        </ul>
      )}
      {shown.length < card.lines.length && (
        <p class="hint">
          <button type="button" class="text-button" onClick={() => setAll(true)}>
            {sayCount("lookup_changes_more", card.lines.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  );
}

function Line({ line, hrefOf }: { line: ChangeLine; hrefOf: Props["hrefOf"] }) {
  return (
    <li>
      {line.service === null ? <b class="what">{line.name}</b> : <a class="what" href={hrefOf(line.service)}>{line.name}</a>}
      <span>{line.words}</span>
      <span class="sides">
        {line.was !== null && <Picture side={line.was} />}
        {line.was !== null && line.now !== null && <Icon name="arrow" size={14} />}
        {line.now !== null && <Picture side={line.now} />}
        {line.was !== null && line.now !== null && <span class="spoken">{say("lookup_change_from_to", sideText(line.was), sideText(line.now))}</span>}
      </span>
      <small>{line.detail}</small>
    </li>
  );
}

function Picture({ side: { glyph, old } }: { side: Side }) {
  return <Glyph name={glyph} old={old} size={18} />;
}

function sideText({ glyph, old }: Side): string {
  return old ? say("lookup_date_old", isText(glyph)) : isText(glyph);
}

function listsText({ lists: { before, after } }: ChangeCard): string {
  if (before !== null && after !== null) return before === after ? say("lookup_changes_list", dateText(after)) : say("lookup_changes_lists", dateText(before), dateText(after));
  if (after !== null) return say("lookup_changes_list_new", dateText(after));
  return before === null ? "" : say("lookup_changes_list_gone", dateText(before));
}

function countsText({ lines }: ChangeCard): string {
  if (lines.length === 0) return say("lookup_changes_no_service");
  return listText(CHANGE_KINDS.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [sayCount(`lookup_changes_count_${kind}`, count)];
  }));
}
