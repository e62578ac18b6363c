import { useEffect, useRef } from "preact/hooks";
import { inRegion } from "../../domain/words/region-text.ts";
import { say, sayCount, tag } from "../../locale/say.ts";
import type { TrackView } from "../../messages/history.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { Row } from "../../messages/row.ts";
import { answerText } from "../answer-text.ts";
import { answersIn } from "../answers-in.ts";
import { CopyButton } from "../copy-button.tsx";
import { Glyph, Icon } from "../picture.tsx";
import { type Again, TryAgain } from "../try-again.tsx";
import { Unknown } from "../unknown.tsx";
import { Why } from "../why.tsx";
import type { CellKey } from "./address.ts";
import { isYes } from "./conditions.ts";
import { Editions } from "./editions.tsx";
import type { Matrix } from "./matrices.ts";
import { byNearness } from "./nearest.ts";
import { regionView } from "./region-view.ts";
import { placeText, saidOf } from "./strings.ts";

/** So many other Regions or services are named; the table has all. */
const FEW = 5;

interface Props {
  readonly cell: CellKey;
  readonly names: NamesReply;
  readonly row: Row | "loading" | "failed";
  /** The Region's matrix, for other services of the category. */
  readonly matrix: Matrix | "loading" | "failed";
  /** The lists held for this place; `other` where they are another dataset's. */
  readonly tracks: readonly TrackView[] | "loading" | "failed" | "other";
  readonly again: Again;
  readonly recordHref: string;
  readonly hrefOf: (cell: CellKey) => string;
  readonly copy: (text: string) => Promise<void>;
  readonly close: () => void;
}

/** Why one cell is what it is, and what then: where else, what else. */
export function Drawer({ cell, names, row, matrix, tracks, again, recordHref, hrefOf, copy, close }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Who types while the page is drawn anew goes on typing.
    if (!(document.activeElement instanceof HTMLInputElement)) heading.current?.focus();
  }, [cell.service, cell.region, cell.program]);
  const service = names.services.find(({ id }) => id === cell.service);
  const region = regionView(cell.region, names.regions);
  const program = names.programs.find(({ id }) => id === cell.program);
  /** An old bookmark may name what the dataset has no more. */
  const held = service !== undefined && program !== undefined;
  const place = placeText(service?.name ?? cell.service, region.short, region.code);
  return (
    <aside class="drawer" aria-labelledby="drawer-title" onKeyDown={(event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      close();
    }}>
      <div class="drawer-head">
        <h2 id="drawer-title" ref={heading} tabIndex={-1}>
          {program?.name ?? cell.program}
        </h2>
        <button type="button" class="icon-button" aria-label={say("lookup_close")} onClick={close}>
          <Icon name="close" />
        </button>
        <h3>{place}</h3>
      </div>
      {!held && <Unknown {...saidOf("not_known")} />}
      {held && row === "loading" && <p class="hint">{say("lookup_loading")}</p>}
      {held && row === "failed" && <Unknown {...saidOf("row_failed")} again={again} />}
      {held && typeof row === "object" && <Reason cell={cell} names={names} row={row} matrix={matrix} tracks={tracks} again={again} recordHref={recordHref} hrefOf={hrefOf} copy={copy} />}
    </aside>
  );
}

function Reason({ cell, names, row, matrix, tracks, again, recordHref, hrefOf, copy }: Omit<Props, "row" | "close"> & { readonly row: Row }) {
  const answers = answersIn(row, cell.region);
  const [view] = answers.views;
  if (view === undefined) return <Unknown {...saidOf("row_failed")} />;
  return (
    <>
      <div class="why">
        <Glyph name={view.glyph} old={view.old} size={28} />
        <Why view={cell.region === "global" ? view : { ...view, others: null }} region={answers.short} about={names.programs.find(({ id }) => id === cell.program)?.about ?? null} />
      </div>
      {cell.region !== "global" && <Elsewhere cell={cell} names={names} row={row} hrefOf={hrefOf} />}
      {matrix === "failed" && <p class="hint">{say("lookup_alike_failed")}</p>}
      {typeof matrix === "object" && <Alike cell={cell} names={names} matrix={matrix} region={answers.short} hrefOf={hrefOf} />}
      <Editions tracks={tracks} />
      {(matrix === "failed" || tracks === "failed") && <TryAgain {...again} />}
      <p class="drawer-actions">
        <CopyButton text={answerText(row.service, answers, row.dataset)} copy={copy} />
        <a class="text-button" href={recordHref}>
          {say("lookup_record")}
        </a>
      </p>
    </>
  );
}

/** Other Regions, in place of the other boundaries that are named elsewhere: where a list names it. Nothing where every Region of the partition has the same answer, and none of a list that states no Regions. */
function Elsewhere({ cell, names, row, hrefOf }: Pick<Props, "cell" | "names" | "hrefOf"> & { readonly row: Row }) {
  const viewIn = (code: string) => row.views[row.regions[code]?.views[0] ?? -1];
  const here = viewIn(cell.region);
  const partitionOf = (code: string) => names.regions.find((region) => region.code === code)?.partition ?? null;
  const listed = names.regions
    .filter(({ code }) => code !== cell.region && viewIn(code)?.leftOpen === null && YES.has(viewIn(code)?.glyph ?? ""))
    .map(({ code }) => code)
    .toSorted(byNearness(cell.region, partitionOf));
  if (listed.every((code) => viewIn(code) === here)) return null;
  const title = listed.every((code) => viewIn(code)?.old) ? say("lookup_where_was_listed") : say("lookup_where_listed");
  return (
    <section>
      <h4>{title}</h4>
      <ul class="others">
        {listed.slice(0, FEW).map((code) => {
          const view = viewIn(code);
          const short = row.regions[code]?.short ?? code;
          return (
            <li key={code}>
              {view !== undefined && <Glyph name={view.glyph} old={view.old} size={16} />}
              <a href={hrefOf({ ...cell, region: code })}>{row.regions[code]?.name ?? code}</a>
              {view !== undefined && <small>{inRegion(view.badge, short)}</small>}
            </li>
          );
        })}
      </ul>
      {listed.length > FEW && <p class="hint">{sayCount("lookup_more", listed.length - FEW)}</p>}
    </section>
  );
}

/** Services of the same category that are covered here, fresh ones first. */
function Alike({ cell, names, matrix, region, hrefOf }: Pick<Props, "cell" | "names" | "hrefOf"> & { readonly matrix: Matrix; readonly region: string }) {
  const service = names.services.find(({ id }) => id === cell.service);
  const cells = matrix.columns.get(cell.program)?.cells ?? [];
  const covered = names.services
    .filter(({ id, category, kind }) => id !== cell.service && category === service?.category && kind === "service")
    .flatMap(({ id, name }) => {
      const answer = cells[matrix.rows.indexOf(id)];
      return answer !== undefined && isYes(answer) ? [{ id, name, answer }] : [];
    })
    .toSorted((a, b) => Number(a.answer.old) - Number(b.answer.old) || a.name.localeCompare(b.name, tag()));
  if (service === undefined || covered.length === 0) return null;
  const title = covered.every(({ answer }) => answer.old) ? "lookup_same_category_old" : "lookup_same_category";
  return (
    <section>
      <h4>{say(title, service.category, region)}</h4>
      <ul class="others">
        {covered.slice(0, FEW).map(({ id, name, answer }) => (
          <li key={id}>
            <Glyph name={answer.glyph} old={answer.old} size={16} />
            <a href={hrefOf({ ...cell, service: id })}>{name}</a>
            {answer.asOf !== null && <small>{answer.asOf.slice(0, 4)}</small>}
          </li>
        ))}
      </ul>
      {covered.length > FEW && <p class="hint">{sayCount("lookup_more", covered.length - FEW)}</p>}
    </section>
  );
}

const YES: ReadonlySet<string> = new Set(["in-scope", "in-scope-with-exclusions", "in-scope-as-feature", "in-boundary", "reported"]);
