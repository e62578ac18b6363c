import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { complete } from "../../domain/search/complete.ts";
import { createSearch } from "../../domain/search/search.ts";
import { AccessNotice } from "./access-notice.tsx";
import { Actions } from "./actions.tsx";
import { Answer } from "./answer.tsx";
import { answerMarkdown } from "./answer-markdown.ts";
import { answerText } from "../answer-text.ts";
import { FallbackNote } from "../fallback-note.tsx";
import { FailedLine } from "./failed-line.tsx";
import { FeedNotes } from "./feed-notes.tsx";
import type { Gateway } from "./gateway.ts";
import { Head } from "./head.tsx";
import { everywhere, foundItems, inBoundary, type Item, type PageItem, pageItems, recentItems } from "./item.tsx";
import { keyAction } from "./keys.ts";
import type { Looked } from "../looked.ts";
import { servicePage } from "./lookup-page.ts";
import { once } from "../once.ts";
import { inOrder, namedPrograms } from "../programs.ts";
import { Results, spokenResults } from "./results.tsx";
import { SearchBox } from "./search-box.tsx";
import { searchState, STILL } from "./search-state.ts";
import { type ShownAnswer, shownAnswer } from "./shown-answer.ts";
import { Failed, Start } from "./start.tsx";
import { Unknown } from "../unknown.tsx";
import { useLoaded } from "../use-loaded.ts";
import { useLook } from "../use-look.ts";
import { asksFor, useRows, useWanted } from "./use-rows.ts";
import { useStanding } from "./use-standing.ts";

/** So many results are shown; more words find fewer. */
const LIMIT = 8;
/** So many above a page of ours, which is to be in sight. */
const ABOVE_PAGES = 5;
/** The answers of results are asked for once the typing pauses. */
const PAUSE_MS = 40;

const NO_RECENTS: readonly Looked[] = [];
const NO_ANSWER = { asks: null, answer: null };

/** The popup. Where a dataset arrives that was waited for, everything is asked anew; what was typed stays. */
export function Popup({ gateway }: { gateway: Gateway }) {
  const [round, setRound] = useState(0);
  const searching = useSearching();
  return <View key={round} gateway={gateway} searching={searching} arrived={() => setRound(round + 1)} />;
}

const useSearching = () => useReducer(searchState, STILL);

/** Asks where it is and what there is to find, then answers. */
function View({ gateway, searching, arrived }: { gateway: Gateway; searching: ReturnType<typeof useSearching>; arrived: () => void }) {
  const names = useLoaded(() => gateway.names());
  const where = useLoaded(() => gateway.where());
  const recent = useLoaded(() => gateway.recent());
  const [forgotten, setForgotten] = useState(false);
  const rows = useRows(gateway);
  const [{ query, active, opened, named }, dispatch] = searching;

  const known = names.state === "here" ? names.value : null;
  const search = useMemo(() => known && once(() => createSearch(known.services, [...known.regions, everywhere()], known.programs)), [known]);
  useEffect(() => {
    // It takes longer to make than the answer to draw, which comes first.
    const timer = search === null ? undefined : setTimeout(search);
    return () => clearTimeout(timer);
  }, [search]);
  const typing = query.trim() !== "" && opened === null;

  const page = where.state === "here" ? where.value : null;
  const here = useMemo((): Looked | null => {
    if (page === null || page === "no-console-tab" || page.kind !== "service") return null;
    rows.put(page.row, page.partition);
    return { service: page.row.service.id, region: page.region, partition: page.partition };
  }, [page]);
  const recents = recent.state === "here" ? recent.value : NO_RECENTS;
  const lately = useMemo(() => new Set([here, ...recents].flatMap((looked) => looked?.service ?? [])), [here, recents]);
  const found = useMemo(() => (typing && search !== null && known !== null ? inBoundary(search()(query, LIMIT, lately), here ?? recents[0] ?? null, known) : null), [search, query, typing, lately]);
  const programs = useMemo(() => inOrder(known?.programs ?? [], rows.shown ?? []), [known, rows.shown]);
  const naming = useMemo(() => (found === null ? [] : namedPrograms(query, found.tokens, programs)), [found, programs]);

  // One of three stands in the middle: what was found, an answer, or the start with what was looked at lately.
  const shown = typing ? null : (opened ?? here);
  const { asks, answer } = shown === null ? NO_ANSWER : shownAnswer(shown, named, rows);
  const answered = typeof answer === "string" ? null : answer;
  const pages = found === null || found.close ? [] : pageItems(found, naming);
  const items = listed();
  const place = known === null ? null : placeOfAll(items, [everywhere(), ...known.regions]);
  const standings = useStanding(gateway, known !== null && where.state !== "loading", arrived);

  useWanted(rows, asks ?? items.flatMap(({ looked }) => asksFor(looked, idsOf(naming), rows.shown)), typing ? PAUSE_MS : 0);

  const asked = [names, where, recent];
  const failedPage = where.state === "here" && typeof where.value === "object" && where.value.kind === "failed";
  /** Asks once more for all that could not be had. */
  const again = {
    asking: rows.asking || asked.some(({ state, asking }) => state !== "loading" && asking),
    ask(): void {
      for (const part of asked) if (part.state === "failed" || (part === where && failedPage)) part.ask();
      rows.again();
      standings.again();
    },
  };
  useLook((looked) => gateway.onLook(looked), again.ask);

  /** Where nothing in the middle takes the focus, the keyboard scrolls it. */
  const scrolls = standings.standing !== null && answered === null && found === null;

  useEffect(() => {
    // Nobody waits for this, and nothing is lost where it fails.
    if (answered !== null) gateway.remember(answered.looked).catch(() => undefined);
  }, [answered === null, shown?.service, shown?.region, shown?.partition]);

  const open = (item: Item | PageItem): void => {
    if ("page" in item) void gateway.openPage(item.page);
    else dispatch({ type: "opened", looked: item.looked, named: idsOf(naming) });
  };

  /** What could not be forgotten stays in sight. */
  const forget = async (): Promise<void> => {
    focusSearch();
    await gateway.forget();
    recent.ask();
    setForgotten(true);
  };

  const onKey = (event: KeyboardEvent): void => {
    const item = items[active] ?? pages[active - items.length];
    const action = keyAction(event, { count: items.length + pages.length, active, completed: () => found && complete(query, found, item?.name ?? null) });
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
      <div class="top">
        <Head dataset={known?.dataset.short ?? ""} openOptions={() => void gateway.openOptions()} />
        <SearchBox
          query={query}
          count={items.length + pages.length}
          active={active}
          typed={(text) => dispatch({ type: "typed", query: text })}
          cleared={() => dispatch({ type: "cleared" })}
          onKey={onKey}
        />
      </div>
      <main tabIndex={scrolls ? 0 : undefined}>
        <AccessNotice gateway={gateway} />
        {known?.dataset.fallback === true && <FallbackNote />}
        <FeedNotes {...standings} />
        {middle()}
        {items.some(({ failed }) => failed) && <FailedLine text={say("popup_rows_failed")} again={again} />}
        {found === null && standings.standing?.status.feed.from === "none" && <p class="hint">{say("popup_no_feed")}</p>}
      </main>
      {answered !== null && (
        <Actions
          text={answerText(answered.row.service, answered.answers, answered.row.dataset)}
          markdown={answerMarkdown(answered.row.service, answered.answers, answered.row.dataset)}
          copy={(text) => gateway.copy(text)}
          page={servicePage(answered.looked, idsOf(programs), known?.regions ?? [])}
        />
      )}
      <p class="spoken" role="status">
        {found !== null ? spokenResults(query, found, items.length, place) : answered !== null ? spokenAnswer(answered) : forgotten && say("popup_forgotten")}
      </p>
    </div>
  );

  function listed(): Item[] {
    if (known === null || shown !== null) return [];
    if (found !== null) return foundItems(found, here ?? recents[0] ?? null, known, rows, idsOf(naming)).slice(0, pages.length > 0 ? ABOVE_PAGES : LIMIT);
    return recentItems(recents, known, rows);
  }

  function middle() {
    if (names.state === "failed") return <Failed again={again} />;
    if (known === null) return <p class="label">{say("popup_loading")}</p>;
    if (found !== null) return <Results query={query} found={found} items={items} required={known.demand.required} pages={pages} named={naming} region={place} active={active} open={open} />;
    if (answered !== null) {
      const { looked, row, answers } = answered;
      const picked = (region: string): void => {
        const partition = known.regions.find(({ code }) => code === region)?.partition ?? looked.partition;
        dispatch({ type: "picked", looked: { ...looked, region, partition } });
      };
      const label = say(opened === null ? "popup_this_tab" : "popup_answer");
      return (
        <Answer
          key={looked.service}
          label={label}
          service={row.service}
          answers={answers}
          looked={looked}
          regions={known.regions}
          programs={known.programs}
          demand={known.demand}
          program={named[0] ?? null}
          picked={picked}
          leave={focusSearch}
        />
      );
    }
    if (answer === "failed") return <Unknown title={say("popup_row_failed")} text={say("popup_row_failed_text")} again={again} />;
    if (where.state === "failed") return <Failed again={again} />;
    if (page !== null && shown === null && (page === "no-console-tab" || page.kind !== "service")) {
      return <Start page={page} items={items} required={known.demand.required} active={active} again={again} open={open} forget={() => void forget().catch(() => undefined)} />;
    }
    return <p class="label">{say("popup_loading")}</p>;
  }
}

const idsOf = (programs: readonly { readonly id: string }[]): string[] => programs.map(({ id }) => id);

const focusSearch = (): void => document.getElementById("search")?.focus();

/** The Region's short name, if all items are asked in one. */
function placeOfAll(items: readonly Item[], regions: readonly { readonly code: string; readonly short: string }[]): string | null {
  const codes = new Set(items.map(({ looked }) => looked.region));
  return codes.size === 1 ? (regions.find(({ code }) => codes.has(code))?.short ?? null) : null;
}

function spokenAnswer({ row, answers: { short, views } }: ShownAnswer): string {
  return say("popup_met", row.service.name, short, views.filter(({ meets }) => meets === "meets").length, views.length);
}
