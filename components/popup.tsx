import { useEffect, useMemo, useReducer } from "preact/hooks";
import { complete } from "../domain/search/complete.ts";
import { createSearch } from "../domain/search/search.ts";
import { Actions } from "./actions.tsx";
import { Answer } from "./answer.tsx";
import { answerText } from "./answer-text.ts";
import { answersIn } from "./answers-in.ts";
import { FallbackNote } from "./fallback-note.tsx";
import type { Gateway } from "./gateway.ts";
import { Head } from "./head.tsx";
import { foundItems, GLOBAL, type Item, recentItems } from "./item.tsx";
import { keyAction } from "./keys.ts";
import type { Looked } from "./looked.ts";
import { inOrder, namedPrograms } from "./programs.ts";
import { Results, spokenResults } from "./results.tsx";
import { SearchBox } from "./search-box.tsx";
import { searchState, STILL } from "./search-state.ts";
import { Start, Unknown } from "./start.tsx";
import { strings } from "./strings.ts";
import { useLoaded } from "./use-loaded.ts";
import { asksFor, rowsFor, useAsked, useRows } from "./use-rows.ts";

/** So many results are shown; more words find fewer. */
const LIMIT = 8;
/** The answers of results are asked for once the typing pauses. */
const PAUSE_MS = 40;

/** The popup: asks where it is and what there is to find, then answers. */
export function Popup({ gateway }: { gateway: Gateway }) {
  const names = useLoaded(() => gateway.names());
  const where = useLoaded(() => gateway.where());
  const recent = useLoaded(() => gateway.recent());
  const rows = useRows(gateway);
  const [{ query, active, opened, named, all }, dispatch] = useReducer(searchState, STILL);

  const known = names.state === "here" ? names.value : null;
  const search = useMemo(() => known && createSearch(known.services, [...known.regions, GLOBAL], known.programs), [known]);
  const typing = query.trim() !== "" && opened === null;
  const found = useMemo(() => (typing && search !== null ? search(query, LIMIT) : null), [search, query, typing]);

  const page = where.state === "here" ? where.value : null;
  const here = useMemo((): Looked | null => {
    if (page === null || page === "no-console-tab" || page.kind !== "service") return null;
    rows.put(page.row, page.partition);
    return { service: page.row.service.id, region: page.region, partition: page.partition };
  }, [page]);
  const recents = recent.state === "here" ? recent.value : [];
  const programs = useMemo(() => inOrder(known?.programs ?? [], rows.shown ?? []), [known, rows.shown]);
  const naming = useMemo(() => (found === null ? [] : namedPrograms(query, found, programs)), [found, programs]);

  // One of three stands in the middle: what was found, an answer, or the start with what was looked at lately.
  const shown = typing ? null : (opened ?? here);
  const asks = shown === null ? [] : asksFor(shown, named, rows.shown);
  const first = rowsFor(asks, rows);
  // Nobody waits for the rest: it is asked for once it is wanted, and comes below what stands there.
  const others = programs.flatMap(({ id }) => (rows.shown?.includes(id) === true || named.includes(id) ? [] : [id]));
  const rest = all && shown !== null && others.length > 0 ? [{ service: shown.service, partition: shown.partition, programs: others }] : [];
  const further = rowsFor(rest, rows);
  const answers = answered();
  const items = listed();
  const place = known === null ? null : placeOfAll(items, [GLOBAL, ...known.regions]);

  useAsked(rows, shown === null ? items.flatMap(({ looked }) => asksFor(looked, idsOf(naming), rows.shown)) : [...asks, ...rest], typing ? PAUSE_MS : 0);

  useEffect(() => {
    // Nobody waits for this, and nothing is lost where it fails.
    if (answers !== null) gateway.remember(answers.shown).catch(() => undefined);
  }, [answers === null, shown?.service, shown?.region]);

  const open = (item: Item): void => dispatch({ type: "opened", looked: item.looked, named: idsOf(naming) });

  const onKey = (event: KeyboardEvent): void => {
    const item = items[active];
    const action = keyAction(event, { count: items.length, active, completed: () => found && complete(query, found, item?.name ?? null) });
    if (action === null) return;
    event.preventDefault();
    if (action.type === "enter-rows") document.querySelector<HTMLElement>(".row-button[tabindex='0']")?.focus();
    else if (action.type !== "open") dispatch(action);
    else if (item !== undefined) open(item);
  };

  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || (query === "" && opened === null)) return;
    event.preventDefault();
    dispatch({ type: "cleared" });
    focusSearch();
  };

  return (
    <div class="popup" onKeyDown={onEscape}>
      <Head dataset={known?.dataset.short ?? ""} />
      <SearchBox
        query={query}
        count={items.length}
        active={active}
        typed={(text) => dispatch({ type: "typed", query: text })}
        cleared={() => dispatch({ type: "cleared" })}
        onKey={onKey}
      />
      <main>
        {known?.dataset.fallback === true && <FallbackNote />}
        {middle()}
      </main>
      {answers !== null && (
        <Actions
          text={answerText(answers.row.service, answers, answers.row.dataset)}
          copy={(text) => gateway.copy(text)}
          all={others.length === 0 ? null : all}
          unfold={(all) => dispatch({ type: "unfolded", all })}
        />
      )}
      <p class="spoken" role="status">
        {found !== null ? spokenResults(query, found, items.length, place) : answers !== null && [spokenAnswer(answers.row.service.name, answers), restSaid()].join(" ").trim()}
      </p>
    </div>
  );

  function answered() {
    const [row, ...more] = typeof first === "string" ? [] : first;
    if (shown === null || row === undefined) return null;
    return { row, shown, ...answersIn(row, shown.region, typeof further === "string" ? more : [...more, ...further], named) };
  }

  function restSaid(): string | null {
    if (further === "loading") return strings.loading;
    return further === "failed" ? strings.restFailed : null;
  }

  function listed(): Item[] {
    if (known === null || shown !== null) return [];
    if (found !== null) return foundItems(found, here ?? recents[0] ?? null, known, rows, idsOf(naming));
    return recentItems(recents, known, rows);
  }

  function middle() {
    if (names.state === "failed") return <Unknown {...strings.failed} />;
    if (known === null) return <p class="label">{strings.loading}</p>;
    if (found !== null) return <Results query={query} found={found} items={items} named={naming} region={place} active={active} open={open} />;
    if (answers !== null) {
      const { shown, row } = answers;
      const picked = (region: string): void => {
        const partition = known.regions.find(({ code }) => code === region)?.partition ?? shown.partition;
        dispatch({ type: "picked", looked: { ...shown, region, partition } });
      };
      const label = opened === null ? strings.thisTab : strings.answer;
      const { service } = row;
      return <Answer key={shown.service} label={label} service={service} answers={answers} region={shown.region} partition={shown.partition} regions={known.regions} programs={known.programs} program={named[0] ?? null} more={restSaid()} picked={picked} leave={focusSearch} />;
    }
    if (first === "failed") return <Unknown {...strings.rowFailed} />;
    if (where.state === "failed") return <Unknown {...strings.failed} />;
    if (page !== null && shown === null && (page === "no-console-tab" || page.kind !== "service")) {
      return <Start page={page} items={items} active={active} open={open} />;
    }
    return <p class="label">{strings.loading}</p>;
  }
}

const idsOf = (programs: readonly { readonly id: string }[]): string[] => programs.map(({ id }) => id);

const focusSearch = (): void => document.getElementById("search")?.focus();

/** The Region's short name, if all items are asked in one. */
function placeOfAll(items: readonly Item[], regions: readonly { readonly code: string; readonly short: string }[]): string | null {
  const codes = new Set(items.map(({ looked }) => looked.region));
  return codes.size === 1 ? (regions.find(({ code }) => codes.has(code))?.short ?? null) : null;
}

function spokenAnswer(service: string, { short, views }: ReturnType<typeof answersIn>): string {
  return strings.met(service, short, views.filter(({ meets }) => meets === "meets").length, views.length);
}
