import { factsOfUrl } from "../console/page-facts.ts";
import type { PageFacts } from "../console/page.ts";
import { regionOf } from "../console/region.ts";
import type { MarksReply, MarksRequest, MarkView } from "../messages/protocol.ts";
import { whileLiving } from "../overlay/living.ts";
import { watchSteps } from "../overlay/navigation.ts";
import { readPage } from "../overlay/page-reader.ts";
import { createMarker, nameIn } from "./mark.ts";
import { linksOn } from "./places.ts";
import css from "./style.css?inline";
import { createTooltip } from "./tooltip.ts";

/** One piece of work, well below what a frame has room for. */
const PIECE_MS = 5;
/** What one message may hold. */
const MOST_PAGES = 500;
/** A page that keeps removing a mark wins in the end. */
const MOST_DRAWS = 20;

interface Known {
  /** Where it led when we looked last. */
  key: string;
  draws: number;
  /** What happens to it is told from then on. */
  watched: boolean;
  /** The mark that we drew last, and what it says. */
  mark?: Element;
  view?: MarkView;
}

/**
 * Puts marks beside the page's links to services. New links are told by the browser: a style sheet gives each an
 * animation of nothing, and its start is an event; what happens to a link then, its own observer tells. So nothing
 * looks at the page while nothing of this kind happens. Ends at `signal`, and where the background does not answer
 * or says that marks are switched off.
 */
export function openMarks(ask: (request: MarksRequest) => Promise<MarksReply | undefined>, signal: AbortSignal): void {
  // No class and no animation of the page's.
  const name = `i${Math.random().toString(36).slice(2)}`;
  const sheet = new CSSStyleSheet();
  /** What is to be done: a link to be looked at, or, with a view, to be drawn. */
  const queue = new Map<Element, MarkView | null | undefined>();
  /** Animations that began: there may be thousands in a frame, and what they say is read when there is time. */
  const started: AnimationEvent[] = [];
  /** For the page's Region, by address: the answer, or the links that wait for it. */
  let answers = new Map<string, MarkView | null | Element[]>();
  /** The next message: keys of `answers`, and what is asked. */
  const batch: (readonly [key: string, facts: PageFacts])[] = [];
  const drawMark = createMarker(name);
  const known = new WeakMap<Element, Known>();
  /** What draws the marks, as far as the answers told. */
  const glyphs: Record<string, string> = {};
  let links: string | undefined;
  let region: string | null = null;
  let idle = 0;
  let over = false;

  /** After a step another Region may hold for links that name none, and other links may count. */
  function step(): void {
    if (over) return;
    const next = linksOn(location.pathname);
    if (next !== links) sheet.replaceSync(`@keyframes ${name}{}:where(${next}){animation:1ms ${name}}${css.replaceAll("inscope", name)}${whileLiving(`.${name}`)}`);
    links = next;
    const page = readPage();
    const now = page && regionOf(page);
    if (now === region) return;
    send();
    region = now;
    answers = new Map();
    // Those not looked at before are hidden, or their event is on its way.
    for (const link of document.querySelectorAll(links)) if (known.has(link)) add(link);
  }

  function add(link: Element, view?: MarkView | null): void {
    queue.set(link, view);
    wake();
  }

  function wake(): void {
    idle ||= requestIdleCallback(work, { timeout: 200 });
  }

  function work(): void {
    idle = 0;
    for (const { animationName, target } of started.splice(0)) if (animationName === name) queue.set(target as Element, undefined);
    const end = performance.now() + PIECE_MS;
    for (const [link, view] of queue) {
      queue.delete(link);
      if (over) continue;
      if (view === undefined) look(link);
      else draw(link, view);
      if (performance.now() > end) {
        wake();
        break;
      }
    }
    // Of our own doing: the page's scripts have not run meanwhile.
    observer.takeRecords();
    if (queue.size === 0) send();
  }

  function look(link: Element): void {
    const it = known.get(link) ?? { key: "", draws: 0, watched: false };
    it.key = keyOf(link);
    known.set(link, it);
    let answer = answers.get(it.key);
    if (answer === undefined) {
      const facts = factsOfUrl((link as HTMLAnchorElement).href);
      answers.set(it.key, (answer = facts && []));
      if (facts && batch.push([it.key, facts]) === MOST_PAGES) send();
    }
    if (Array.isArray(answer)) answer.push(link);
    // While an answer is on its way, no old one is left.
    if (Array.isArray(answer)) put(link, it, null);
    else draw(link, answer);
  }

  /** Draws an answer, and watches the link from then on: earlier, each mark would be told us as a change of the page's. */
  function draw(link: Element, view: MarkView | null): void {
    const it = known.get(link) as Known;
    if (!it.watched && keyOf(link) !== it.key) return add(link);
    put(link, it, view);
    if (!it.watched) observer.observe(link, { subtree: true, childList: true, attributeFilter: ["href"] });
    it.watched = true;
  }

  function put(link: Element, it: Known, view: MarkView | null): void {
    const old = link.firstElementChild && link.querySelector(`.${name}`);
    if (old ? old === it.mark && it.view === view : !view) return;
    old?.remove();
    const place = view && it.draws < MOST_DRAWS && nameIn(link);
    if (place) {
      it.draws += 1;
      it.mark = drawMark(view, glyphs);
      it.view = view;
      place.append(it.mark);
    }
  }

  /** A link's address: as it is written, which costs a page of thousands less, wherever that does not depend on the page's path. */
  function keyOf(link: Element): string {
    const written = link.getAttribute("href") ?? "";
    return /^(\/|https:)/.test(written) ? written : (link as HTMLAnchorElement).href;
  }

  /** Sends what has gathered, as one message. A worker that is stopped midway rejects it; the second one wakes it. */
  async function send(): Promise<void> {
    const sent = batch.splice(0);
    if (sent.length === 0) return;
    const asked = answers;
    const request: MarksRequest = { type: "marks", pages: sent.map(([, facts]) => facts), region };
    const reply = await ask(request).catch(() => ask(request)).catch(() => undefined);
    if (reply?.marks?.length !== sent.length) return stop();
    Object.assign(glyphs, reply.glyphs);
    // Meanwhile another Region may have come, for which all of them are asked anew.
    if (asked !== answers) return;
    sent.forEach(([key], at) => {
      const view = reply.marks[at] ?? null;
      for (const link of asked.get(key) as Element[]) if (known.get(link)?.key === key) add(link, view);
      answers.set(key, view);
    });
  }

  function stop(): void {
    over = true;
    observer.disconnect();
    sheet.replaceSync("");
    for (const mark of document.querySelectorAll(`.${name}`)) mark.remove();
    // The page's other sheets stay; ours must not gather there.
    const sheets = document.adoptedStyleSheets;
    const at = sheets.indexOf(sheet);
    if (at >= 0) sheets.splice(at, 1);
  }

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const link = (target as Element).closest("a");
      if (link) add(link);
    }
  });
  document.addEventListener("animationstart", (event) => {
    started.push(event);
    wake();
  }, { signal });
  signal.addEventListener("abort", stop);
  createTooltip(name, (mark) => {
    const it = known.get(mark.closest("a") as Element);
    return it?.mark === mark ? it.view : undefined;
  }, signal);
  watchSteps(step, signal);
  document.adoptedStyleSheets.push(sheet);
  step();
}
