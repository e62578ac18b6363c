import { useEffect, useMemo, useReducer } from "preact/hooks";
import { complete } from "../domain/search/complete.ts";
import { createSearch } from "../domain/search/search.ts";
import { Answer } from "./answer.tsx";
import { answerText } from "./answer-text.ts";
import { answersIn } from "./answers-in.ts";
import { CopyButton } from "./copy-button.tsx";
import { FallbackNote } from "./fallback-note.tsx";
import type { Gateway } from "./gateway.ts";
import { Head } from "./head.tsx";
import { foundItems, GLOBAL, type Item, recentItems } from "./item.tsx";
import { keyAction } from "./keys.ts";
import type { Looked } from "./looked.ts";
import { Results, spokenResults } from "./results.tsx";
import { SearchBox } from "./search-box.tsx";
import { searchState, STILL } from "./search-state.ts";
import { Start, Unknown } from "./start.tsx";
import { strings } from "./strings.ts";
import { useLoaded } from "./use-loaded.ts";
import { useAsked, useRows } from "./use-rows.ts";

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
  const [{ query, active, opened, program }, dispatch] = useReducer(searchState, STILL);

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

  // One of three stands in the middle: what was found, an answer, or the start with what was looked at lately.
  const shown = typing ? null : (opened ?? here);
  const row = shown === null ? null : rows.get(shown.service, shown.partition);
  const answers = shown === null || row === null || typeof row === "string" ? null : { row, shown, ...answersIn(row, shown.region) };
  const items = listed();
  const place = known === null ? null : placeOfAll(items, [GLOBAL, ...known.regions]);

  useAsked(rows, shown === null ? items.map(({ looked }) => looked) : [shown], typing ? PAUSE_MS : 0);

  useEffect(() => {
    // Nobody waits for this, and nothing is lost where it fails.
    if (answers !== null) gateway.remember(answers.shown).catch(() => undefined);
  }, [answers === null, shown?.service, shown?.region]);

  const open = (item: Item): void => dispatch({ type: "opened", looked: item.looked, program: found?.program?.id ?? null });

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
        <footer>
          <CopyButton text={answerText(answers.row.service, answers, answers.row.dataset)} copy={(text) => gateway.copy(text)} />
        </footer>
      )}
      <p class="spoken" role="status">
        {found !== null ? spokenResults(found, items.length, place) : answers !== null && spokenAnswer(answers.row.service.name, answers)}
      </p>
    </div>
  );

  function listed(): Item[] {
    if (known === null || shown !== null) return [];
    if (found !== null) return foundItems(found, here ?? recents[0] ?? null, known, rows);
    return recentItems(recents, known, rows);
  }

  function middle() {
    if (names.state === "failed") return <Unknown {...strings.failed} />;
    if (known === null) return <p class="label">{strings.loading}</p>;
    if (found !== null) return <Results query={query} found={found} items={items} region={place} active={active} open={open} />;
    if (answers !== null) {
      const { shown, row } = answers;
      const picked = (region: string): void => {
        const partition = known.regions.find(({ code }) => code === region)?.partition ?? shown.partition;
        dispatch({ type: "opened", looked: { ...shown, region, partition }, program });
      };
      const label = opened === null ? strings.thisTab : strings.answer;
      return <Answer key={shown.service} label={label} row={row} region={shown.region} partition={shown.partition} regions={known.regions} programs={known.programs} program={program} picked={picked} leave={focusSearch} />;
    }
    if (row === "failed") return <Unknown {...strings.rowFailed} />;
    if (where.state === "failed") return <Unknown {...strings.failed} />;
    if (page !== null && shown === null && (page === "no-console-tab" || page.kind !== "service")) {
      return <Start page={page} items={items} active={active} open={open} />;
    }
    return <p class="label">{strings.loading}</p>;
  }
}

const focusSearch = (): void => document.getElementById("search")?.focus();

/** The Region's short name, if all items are asked in one. */
function placeOfAll(items: readonly Item[], regions: readonly { readonly code: string; readonly short: string }[]): string | null {
  const codes = new Set(items.map(({ looked }) => looked.region));
  return codes.size === 1 ? (regions.find(({ code }) => codes.has(code))?.short ?? null) : null;
}

function spokenAnswer(service: string, { short, views }: ReturnType<typeof answersIn>): string {
  return strings.met(service, short, views.filter(({ meets }) => meets === "meets").length, views.length);
}
