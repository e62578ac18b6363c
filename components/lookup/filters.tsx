import { useMemo } from "preact/hooks";
import type { Search } from "../../domain/search/search.ts";
import { say, tag } from "../../locale/say.ts";
import type { NamesReply, ProgramView, RegionView } from "../../messages/names.ts";
import { type Address, hrefTo, REQUIRED, type RequiredIs } from "./address.ts";
import { ConditionChoice } from "./condition-choice.tsx";
import { FindBox } from "./find-box.tsx";
import { ProgramChoice } from "./program-choice.tsx";
import { RegionSelect } from "./region-select.tsx";
import { Select } from "../select.tsx";
import { ServicePicker } from "./service-picker.tsx";
import { requiredText, viewText } from "./strings.ts";

interface Props {
  readonly address: Address;
  /** Null until they are there: what rests on them is drawn then. The box to type in is there from the start. */
  readonly names: NamesReply | null;
  readonly search: Search | null;
  /** Every program, those with a column first. */
  readonly programs: readonly ProgramView[];
  readonly shown: readonly string[];
  readonly anyRequired: boolean;
  readonly region: RegionView;
  readonly other: RegionView;
  /** `typing`: written in place, as "back" should not go letter by letter. */
  readonly change: (part: Partial<Address>, typing?: boolean) => void;
}

const NO_REGIONS: readonly RegionView[] = [];

/** What the table shows, and in which order. */
export function Filters({ address, names, search, programs, shown, anyRequired, region, other, change }: Props) {
  const { view, category, conditions, required, query, sort, differing } = address;
  const ofServices = view !== "service";
  const subject = ofServices || address.service !== null;
  const categories = useMemo(() => [{ value: "", text: say("lookup_all") }, ...categoriesOf(names?.services ?? []).map((name) => ({ value: name, text: name }))], [names]);
  const sorts = useMemo(
    () => [
      { value: "category", text: ofServices ? say("lookup_by_category") : say("lookup_by_partition") },
      { value: "name", text: say("lookup_by_name") },
      ...programs.map(({ id, short }) => ({ value: id, text: say("lookup_by_program", short) })),
    ],
    [ofServices, programs],
  );
  return (
    <div class="filters" role="search" aria-label={viewText(view)}>
      {ofServices && <RegionSelect label={say("lookup_region")} regions={names?.regions ?? NO_REGIONS} value={region} picked={(code) => change({ region: code })} />}
      {view === "compare" && <RegionSelect label={say("lookup_compared_with")} regions={names?.regions ?? NO_REGIONS} value={other} picked={(code) => change({ other: code })} />}
      {view === "service" && <ServicePicker name={names?.services.find(({ id }) => id === address.service)?.name ?? ""} search={search} picked={(id) => change({ service: id })} />}
      {ofServices && <FindBox query={query} typed={(text) => change({ query: text }, true)} cleared={() => change({ query: "" })} />}
      {ofServices && names !== null && (
        <Select
          label={say("lookup_category")}
          value={category ?? ""}
          options={categories}
          picked={(value) => change({ category: value || null })}
        />
      )}
      {subject && names !== null && (
        <>
          <ProgramChoice programs={programs} shown={shown} picked={(ids) => change({ programs: ids })} />
          <ConditionChoice programs={programs} conditions={conditions} picked={(next) => change({ conditions: next })} />
          {(anyRequired || required !== null) && (
            <Select
              label={say("lookup_required")}
              value={required ?? ""}
              options={[{ value: "", text: say("lookup_any") }, ...REQUIRED.map((is) => ({ value: is, text: requiredText(is) }))]}
              picked={(value) => change({ required: (value || null) as RequiredIs | null })}
            />
          )}
          <Select
            label={say("lookup_sort")}
            value={sort}
            options={sorts}
            picked={(value) => change({ sort: value })}
          />
        </>
      )}
      {view === "service" && address.service !== null && (
        <a class="text-button" href={hrefTo(address, { view: "record" })}>
          {say("lookup_record")}
        </a>
      )}
      {view === "compare" && (
        <label class="check">
          <input type="checkbox" checked={differing} onChange={(event) => change({ differing: event.currentTarget.checked })} />
          {say("lookup_differing")}
        </label>
      )}
    </div>
  );
}

function categoriesOf(services: NamesReply["services"]): string[] {
  return [...new Set(services.map(({ category }) => category))].toSorted((a, b) => a.localeCompare(b, tag()));
}
