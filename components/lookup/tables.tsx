import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import type { NamesReply, RegionView } from "../../messages/names.ts";
import { FallbackNote } from "../fallback-note.tsx";
import { inOrder } from "../programs.ts";
import { TryAgain } from "../try-again.tsx";
import { Unknown } from "../unknown.tsx";
import { type Address, type CellKey, hrefTo, writeAddress } from "./address.ts";
import { Drawer } from "./drawer.tsx";
import { evidenceOf, fileName } from "./evidence-of.ts";
import { ExportMenu } from "./export-menu.tsx";
import { Filters } from "./filters.tsx";
import { FORMATS, type Format } from "./format.ts";
import { Grid } from "./grid.tsx";
import { Holding } from "./holding.tsx";
import { LookupHead } from "./lookup-head.tsx";
import { Legend } from "./legend.tsx";
import type { Matrix } from "./matrices.ts";
import { namesIndex } from "./names-index.ts";
import { byNearness } from "./nearest.ts";
import { regionView } from "./region-view.ts";
import { isOf } from "./same-dataset.ts";
import type { Shared } from "./shared.ts";
import { countText, listText, regionText, saidOf, viewText } from "./strings.ts";
import type { Subject } from "./subject.ts";
import { type Ground, programsNeeded, rowsOf, shownPrograms, type Table, type TableRow, tableOf } from "./table.ts";
import { useHistory } from "./use-history.ts";
import { useServiceRow } from "./use-service-row.ts";
import { useTitle } from "./use-title.ts";
import { useWhole } from "./use-whole.ts";

/** Where nothing says which Region is meant. */
export const SOME_REGION = "us-east-1";

/** So many ms after a letter the search is made that finds what is not typed as it is written. */
const SEARCH_MS = 1000;

/** A table of answers, its filters, and a drawer with the reason of one. */
export function Tables({ gateway, address, change, answers, names, home, matrices }: Shared) {
  const [focused, setFocused] = useState(0);

  const known = names.state === "here" ? names.value : null;
  const usualRegion = home.state === "loading" ? null : ((home.state === "here" ? home.value : null) ?? SOME_REGION);
  const regions = useMemo(() => regionsOf(address, known, usualRegion), [address.region, address.other, known, usualRegion]);
  const subjects = subjectsOf(address, regions, usualRegion);
  const held = subjects.map((subject) => matrices.get(subject));
  const here = held.filter((matrix): matrix is Matrix => typeof matrix === "object");
  const [first] = here;

  const needed = known === null || first === undefined ? null : programsNeeded(address, first, known.programs);
  const { open } = address;
  const wanted = open === null || needed?.includes(open.program) !== false ? needed : [...needed, open.program];
  useLayoutEffect(() => {
    const leave = subjects.map((subject) => matrices.need(subject, wanted));
    return () => leave.forEach((end) => end());
  }, [JSON.stringify(subjects), wanted?.join(), ...[here[0], here[1]]]);

  const index = useMemo(() => known && namesIndex(known), [known]);
  useEffect(() => {
    // While the background works on the table, so that the first letter finds it made.
    const timer = index === null ? undefined : setTimeout(index.warmUp);
    return () => clearTimeout(timer);
  }, [index]);
  /** Of one dataset. */
  const alike = known === null || here.every((matrix) => isOf(matrix, known) && JSON.stringify(matrix.provenance) === JSON.stringify(first?.provenance));
  const ground = useMemo((): Ground | null => {
    if (known === null || index === null || regions === null || here.length === 0 || here.length < subjects.length || !alike) return null;
    const compared = address.view === "compare" ? [regions.region, regions.other] : [regions.region];
    return { names: known, index, matrices: here, regions: address.view === "service" ? [] : compared };
  }, [known, index, regions, address.view, here[0], here[1], alike]);
  const rows = useMemo(() => ground && rowsOf(address, needed ?? [], ground), [ground, needed?.join(), address.programs, address.sort]);
  const made = useMemo(() => rows && ground && tableOf(address, rows, ground), [rows, ground, ...Object.values({ ...address, open: null })]);
  const [table, shownBefore] = useLatest(made, JSON.stringify([subjects, first?.provenance]));
  const drawn = table !== null;
  useEffect(() => {
    // For the first slip of the hand, when nobody types.
    const timer = index !== null && drawn ? setTimeout(index.warmUpSearch, SEARCH_MS) : undefined;
    return () => clearTimeout(timer);
  }, [index, drawn, address.query]);

  // What filters the first table is drawn with it: to draw them apart would keep it waiting.
  const waits = !shownBefore && first === undefined && held.includes("loading");

  const partition = known?.regions.find(({ code }) => code === open?.region)?.partition ?? "aws";
  const row = useServiceRow(answers, gateway, open?.service ?? null, open === null ? [] : [open.program], partition);
  const tracks = useHistory(answers, gateway, open, partition, open?.program ?? null, first?.provenance ?? null);
  const beside: Subject | null = open === null || open.region === "global" ? null : { region: open.region };
  const around = beside === null ? "loading" : matrices.get(beside);
  useEffect(() => {
    // A table of this Region has been asked for it.
    if (beside === null || first === undefined || open === null || subjects.some((subject) => "region" in subject && subject.region === beside.region)) return;
    return matrices.need(beside, [open.program]);
  }, [beside?.region, open?.program, first === undefined, JSON.stringify(subjects), typeof around === "object" && around]);
  const foreign = typeof row === "object" && first !== undefined && !isOf(first, row);
  const mixed = useWhole(answers, !alike || tracks === "other" || foreign, known?.basis ?? null);

  const blank = blankFor();
  const title = titleOf(address, known, regions);
  useTitle(title);

  const shown = first === undefined ? [] : shownPrograms(address.programs, first);
  const again = { asking: answers.renewing, ask: answers.renew };
  const programs = useMemo(() => inOrder(known?.programs ?? [], shown), [known, shown.join()]);
  /** Of the programs that the table needs, those whose answers did not come. */
  const failed = known?.programs.filter(({ id }) => needed?.includes(id) === true && here.some((matrix) => matrix.failed.includes(id))) ?? [];
  const legend = useMemo(() => <Legend compared={address.view === "compare"} />, [address.view === "compare"]);
  const hrefOf = (part: Partial<Address>): string => hrefTo(address, part);
  const close = (): void => {
    change({ open: null });
    setFocused((count) => count + 1);
  };
  const named = (chosen: TableRow): void => {
    if (address.view === "service") change({ view: "region", region: chosen.key === "global" ? address.region : chosen.key, open: null });
    else change({ view: "service", service: chosen.key, open: null });
  };
  const save = (format: Format): string => {
    if (table === null || first === undefined || known === null) return "";
    const evidence = evidenceOf(title, table, first, known, gateway.now());
    const { type, write } = FORMATS[format];
    const name = fileName(title, evidence.dataset.issued, format);
    gateway.save(name, type, write(evidence));
    return name;
  };

  return (
    <div class="lookup">
      <LookupHead address={address} dataset={first ?? null} renewing={answers.renewing}>
        {table !== null && <ExportMenu save={save} />}
      </LookupHead>
      {first?.dataset.fallback === true && <FallbackNote />}
      {names.state !== "failed" && (
        <Filters
          address={address}
          names={waits ? null : known}
          search={index?.search ?? null}
          programs={programs}
          shown={shown}
          anyRequired={first !== undefined && first.required.length > 0}
          region={regions?.region ?? regionView(address.region ?? usualRegion ?? "")}
          other={regions?.other ?? regionView(address.other ?? "")}
          change={(part, typing) => change({ ...part, open: null }, typing)}
        />
      )}
      <div class="middle">
        <main aria-busy={answers.renewing}>
          <h1 class="spoken">{title}</h1>
          {table !== null && <Holding conditions={table.address.conditions} programs={programs} />}
          {table?.close === true && <p class="hint">{say("lookup_close_names")}</p>}
          {failed.length > 0 && (
            <p class="hint" role="alert">
              {say("lookup_some_failed", listText(failed.map(({ short }) => short)))} <TryAgain {...again} />
            </p>
          )}
          {middle()}
        </main>
        {open !== null && known !== null && (
          <Drawer
            cell={open}
            names={known}
            row={foreign ? (mixed ? "failed" : "loading") : row}
            matrix={typeof around === "object" && around.failed.includes(open.program) ? "failed" : around}
            tracks={typeof tracks === "object" ? (tracks[open.program] ?? []) : tracks}
            again={again}
            recordHref={hrefOf({ view: "record", service: open.service, region: open.region })}
            hrefOf={(cell: CellKey) => hrefToCell(address, cell)}
            copy={(text) => gateway.copy(text)}
            close={close}
          />
        )}
      </div>
      {legend}
      <p class="spoken" role="status">
        {blank !== null ? saidOf(blank).title : table !== null && countOf(address, table)}
      </p>
    </div>
  );

  /** Why there is no table, where there will be none. */
  function blankFor() {
    if (names.state === "failed") return "failed";
    if (address.view === "service" && address.service === null) return "choose_service";
    if (held.includes("failed")) return subjectsKnown(subjects, known) ? "failed" : "not_known";
    return table === null && !alike && mixed ? "failed" : null;
  }

  function middle() {
    if (blank !== null) return <Unknown {...saidOf(blank)} {...(blank === "failed" && { again })} />;
    if (table === null) return <p class="hint">{say("lookup_loading")}</p>;
    if (table.rows.length === 0) {
      return (
        <>
          <Unknown {...saidOf(table.nameless ? "no_name" : "nothing")} />
          <p class="centre">
            <button type="button" class="button" onClick={() => change({ query: "", category: null, conditions: [], required: null, differing: false })}>
              {say("lookup_clear_filters")}
            </button>
          </p>
        </>
      );
    }
    return (
      <Grid
        table={table}
        label={say("lookup_grid_label", title)}
        nameHead={address.view === "service" ? say("lookup_region") : say("lookup_service")}
        count={countOf(address, table)}
        sort={address.sort}
        open={open}
        opened={(cell) => change({ open: cell })}
        named={named}
        sorted={(sort) => change({ sort: sort === address.sort ? "category" : sort, open: null })}
        focused={focused}
      />
    );
  }
}

interface Regions {
  readonly region: RegionView;
  readonly other: RegionView;
}

/** The Regions of the address. */
function regionsOf({ region, other }: Address, names: NamesReply | null, usual: string | null): Regions | null {
  const code = region ?? usual;
  if (names === null || code === null) return null;
  const chosen = regionView(code, names.regions);
  return { region: chosen, other: other === null ? nearestTo(chosen, names) : regionView(other, names.regions) };
}

function nearestTo(home: RegionView, { regions }: NamesReply): RegionView {
  const partitions = new Map(regions.map(({ code, partition }) => [code, partition]));
  const nearer = byNearness(home.code, (code) => partitions.get(code) ?? null);
  return regions.reduce<RegionView>((best, next) => (next.code !== home.code && (best === home || nearer(next.code, best.code) < 0) ? next : best), home);
}

/** What must be asked for. The first Region's table is asked for before the names are there. */
function subjectsOf({ view, region, service }: Address, regions: Regions | null, usual: string | null): Subject[] {
  if (view === "service") return service === null ? [] : [{ service }];
  const code = region ?? usual;
  if (view === "compare") return regions === null ? [] : [{ region: regions.region.code }, { region: regions.other.code }];
  return code === null ? [] : [{ region: code }];
}

function subjectsKnown(subjects: readonly Subject[], names: NamesReply | null): boolean {
  return subjects.every((subject) => ("region" in subject ? names?.regions.some(({ code }) => code === subject.region) : names?.services.some(({ id }) => id === subject.service)));
}

function titleOf({ view, service }: Address, names: NamesReply | null, regions: Regions | null): string {
  if (names === null || regions === null) return viewText(view);
  if (view === "region") return say("lookup_in_title", regionText(regions.region));
  if (view === "compare") return say("lookup_compare_title", regionText(regions.region), regionText(regions.other));
  const name = names.services.find(({ id }) => id === service)?.name;
  return name === undefined ? viewText("service") : say("lookup_service_title", name);
}

function countOf({ view }: Address, { rows, all }: Table): string {
  return countText(rows.length, all, view === "service" ? "regions" : "services");
}

/** A cell beside the open one: in this table where it has it, else in the table of its Region. */
function hrefToCell(address: Address, cell: CellKey): string {
  const inPlace = address.view === "service" ? cell.service === address.service : false;
  return writeAddress(inPlace ? { ...address, open: cell } : { ...address, view: "region", region: cell.region, open: cell });
}

/** The last value that was there, for the same key: a filter that needs more answers keeps the table meanwhile. And whether there was one before. */
function useLatest<T>(value: T | null, key: string): readonly [value: T | null, before: boolean] {
  const [last, setLast] = useState<{ readonly key: string; readonly value: T } | null>(null);
  useEffect(() => {
    // Later, and once for many letters: it costs a drawing of the page, and no letter waits for it.
    const timer = value === null ? undefined : setTimeout(() => setLast({ key, value }), 200);
    return () => clearTimeout(timer);
  }, [value, key]);
  return [value ?? (last?.key === key ? last.value : null), last !== null];
}
