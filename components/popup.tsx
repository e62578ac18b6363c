import { useEffect, useMemo, useReducer } from "preact/hooks";
import { complete } from "../domain/search/complete.ts";
import { createSearch } from "../domain/search/search.ts";
import type { PageReply } from "../messages/protocol.ts";
import { Answer } from "./answer.tsx";
import { answerText } from "./answer-text.ts";
import { answersIn } from "./answers-in.ts";
import { CopyButton } from "./copy-button.tsx";
import type { Gateway } from "./gateway.ts";
import { Head } from "./head.tsx";
import { foundItems, GLOBAL, type Item, recentItems } from "./item.tsx";
import type { Looked } from "./looked.ts";
import { Icon } from "./picture.tsx";
import { Results } from "./results.tsx";
import { SearchBox } from "./search-box.tsx";
import { searchState, STILL } from "./search-state.ts";
import { Start, Unknown } from "./start.tsx";
import { strings } from "./strings.ts";
import { useLoaded } from "./use-loaded.ts";
import { useRows } from "./use-rows.ts";

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
  const found = useMemo(() => (opened === null && query.trim() !== "" ? search?.(query, LIMIT) : undefined), [search, query, opened]);

  const page = where.state === "here" ? where.value : null;
  const here = useMemo(() => {
    if (page === null || page === "no-console-tab" || page.kind !== "service") return null;
    rows.put(page.row, page.partition);
    return { service: page.row.service.id, region: page.region, partition: page.partition };
  }, [page]);
  const looked = recent.state === "here" ? recent.value : [];
  const shown = found === undefined ? (opened ?? here) : null;
  const row = shown === null ? null : rows.get(shown.service, shown.partition);
  const region = found?.region ?? null;
  const items = listed();

  /** The rows of the list: what was found, else what was looked at lately where there is no answer to show. */
  function listed(): Item[] {
    if (known === null) return [];
    if (found === undefined) return shown === null && query.trim() === "" ? recentItems(looked, known, rows) : [];
    if (found.matches.length > 0 || found.tokens.length === 0) return foundItems(found, here ?? looked[0] ?? null, known, rows);
    // A Region or a program alone is asked for the service of this tab.
    const service = known.services.find(({ id }) => id === here?.service);
    return service === undefined ? [] : foundItems({ ...found, matches: [{ service, ranges: [], via: null }] }, here, known, rows);
  }

  const wanted = items.map((item) => item.looked);
  if (shown !== null) wanted.push(shown);
  const wantedKey = wanted.map(({ service, partition }) => `${partition}/${service}`).join();
  useEffect(() => {
    const timer = setTimeout(() => wanted.forEach(({ service, partition }) => rows.ask(service, partition)), found === undefined ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wantedKey]);

  const answered = row !== null && typeof row === "object";
  useEffect(() => {
    // Nobody waits for this, and nothing is lost where it fails.
    if (answered && shown !== null) gateway.remember(shown).catch(() => undefined);
  }, [answered, shown?.service, shown?.region]);

  const open = (item: Item): void => dispatch({ type: "opened", looked: item.looked, program: found?.program?.id ?? null });
  const pick = (from: Looked, code: string): void => {
    const partition = known?.regions.find((region) => region.code === code)?.partition ?? from.partition;
    dispatch({ type: "opened", looked: { ...from, region: code, partition }, program });
  };

  /** Takes a key pressed in the search box; true if it was for us. */
  function handled(event: KeyboardEvent): boolean {
    const move = ({ ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last" } as const)[event.key];
    if (move !== undefined) {
      if (items.length > 0) dispatch({ type: "moved", to: move, count: items.length });
      else if (event.key === "ArrowDown") document.querySelector<HTMLElement>(".row-button[tabindex='0']")?.focus();
      return items.length > 0 || event.key === "ArrowDown";
    }
    const item = items[active];
    if (event.key === "Enter" && item !== undefined) {
      open(item);
      return true;
    }
    const completed = event.key === "Tab" && !event.shiftKey && found !== undefined ? complete(query, found, item?.name ?? null) : null;
    if (completed !== null) dispatch({ type: "typed", query: completed });
    return completed !== null;
  }

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
        count={found === undefined && items.length === 0 ? null : items.length}
        active={active}
        typed={(text) => dispatch({ type: "typed", query: text })}
        cleared={() => dispatch({ type: "cleared" })}
        onKey={(event) => {
          if (!event.isComposing && !event.altKey && !event.ctrlKey && !event.metaKey && handled(event)) event.preventDefault();
        }}
      />
      <main>
        {known?.dataset.fallback === true && (
          <div class="feed">
            <Icon name="info" />
            <p>
              <b>{strings.fallback.title}</b> {strings.fallback.text}
            </p>
          </div>
        )}
        {middle()}
      </main>
      {answered && shown !== null && (
        <footer>
          <CopyButton text={answerText(row.service, answersIn(row, shown.region), row.dataset)} copy={(text) => gateway.copy(text)} />
        </footer>
      )}
    </div>
  );

  function middle() {
    if (names.state === "failed") return <Unknown {...strings.failed} />;
    if (found !== undefined && known !== null) {
      const places = new Set(items.map((item) => item.looked.region));
      const place = region ?? (places.size === 1 ? [GLOBAL, ...known.regions].find(({ code }) => places.has(code)) : undefined);
      return <Results query={query} found={found} items={items} region={place?.short ?? null} active={active} open={open} />;
    }
    if (shown !== null && row === "failed") return <Unknown {...strings.rowFailed} />;
    if (shown !== null && known !== null && row !== null && row !== "loading") {
      return (
        <Answer
          key={shown.service}
          label={opened === null ? strings.thisTab : strings.answer}
          row={row}
          region={shown.region}
          regions={known.regions}
          program={program}
          picked={(code) => pick(shown, code)}
          leave={focusSearch}
        />
      );
    }
    if (where.state === "failed") return <Unknown {...strings.failed} />;
    if (page !== null && isNoService(page) && known !== null && opened === null) return <Start page={page} items={items} active={active} open={open} />;
    return <p class="label">{strings.loading}</p>;
  }
}

const focusSearch = (): void => document.getElementById("search")?.focus();

function isNoService(page: PageReply | "no-console-tab"): page is Exclude<PageReply, { kind: "service" }> | "no-console-tab" {
  return page === "no-console-tab" || page.kind !== "service";
}
