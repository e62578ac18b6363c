import { isPlainLink, linkOf } from "../console/link.ts";
import { factsOfUrl } from "../console/page-facts.ts";
import { regionOf } from "../console/region.ts";
import type { MarksReply, MarksRequest, MarkView } from "../messages/marks.ts";
import { whileLiving } from "../overlay/living.ts";
import { watchSteps } from "../overlay/navigation.ts";
import { readPage } from "../overlay/page-reader.ts";
import { createMarker, nameIn } from "./mark.ts";
import { linksOn } from "./places.ts";
import { createTooltip } from "./tooltip.ts";

/** One piece of work, well below what a frame has room for. */
const PIECE_MS = 5;
/** What one message may hold. */
const MOST_LINKS = 500;
/** A page that keeps removing a mark wins in the end. */
const MOST_DRAWS = 20;

/** Where links lead, as of the page's Region. */
interface Target {
  /** What is asked. */
  readonly address: string;
  /** The answer; undefined while it is on its way. */
  view?: MarkView | null;
  /** The links that wait for it. */
  links: Link[];
}

const TARGET = Symbol();
const DRAWS = Symbol();
const VIEW = Symbol();

/** What we remember of a link stands on it, where the page does not see it: its scripts have other objects for the same link. */
interface Link extends HTMLAnchorElement {
  [TARGET]?: Target;
  /** How often it got a mark. */
  [DRAWS]?: number;
}

/** A mark that we drew. */
interface Mark extends Element {
  [VIEW]?: MarkView;
}

/**
 * Puts marks beside the page's links to services. That there are new ones the browser tells: a style sheet gives each
 * an animation of nothing, and its start is an event; what happens to a link then, its own observer tells. So nothing
 * looks at the page while nothing of this kind happens. Ends at `signal`, and where the background does not answer
 * or says that marks are switched off.
 */
export function openMarks(ask: (request: MarksRequest) => Promise<MarksReply | undefined>, signal: AbortSignal): void {
  // No class and no animation of the page's.
  const name = `i${Math.random().toString(36).slice(2)}`;
  const sheet = new CSSStyleSheet();
  /** How marks look, which comes with the first of them. */
  const looks = new CSSStyleSheet();
  /** Links to be looked at. */
  let queue: Link[] = [];
  /** Links that may be shown now: which are is asked before any mark is drawn, for after one the browser would reckon anew each time. */
  let unseen: Link[] = [];
  /** Links began to be shown: which ones is found out when there is time, for of thousands in a frame each would tell. */
  let shown = false;
  /** By address, for the page's Region. */
  let targets = new Map<string, Target>();
  /** The next message. */
  const batch: Target[] = [];
  const drawMark = createMarker(name);
  /** What draws the marks, as far as the answers told. */
  const glyphs: Record<string, string> = {};
  let links: string | undefined;
  let region: string | null = null;
  let idle = 0;
  let over = false;

  /** After a step another Region may hold for links that name none, and other links may count. */
  function step(): void {
    if (over) return;
    const page = readPage();
    const next = linksOn(page?.path ?? "");
    if (next !== links) sheet.replaceSync(`@keyframes ${name}{}:where(${next}){animation:1ms ${name}}${whileLiving(`.${name}`)}`);
    links = next;
    const now = page && regionOf(page);
    if (now === region) return;
    send();
    region = now;
    targets = new Map();
    // Those not looked at before are hidden, or their event is on its way.
    add([...document.querySelectorAll<Link>(links)].filter((link) => link[TARGET]));
  }

  function add(more: readonly Link[]): void {
    queue.push(...more);
    wake();
  }

  function listen(): void {
    shown = false;
    document.addEventListener("animationstart", ({ animationName }) => {
      if (animationName !== name) return listen();
      shown = true;
      wake();
    }, { once: true, signal });
  }

  function wake(): void {
    idle ||= requestIdleCallback(work, { timeout: 200 });
  }

  function work(): void {
    idle = 0;
    if (over) return;
    // The page need not have `performance` made for us.
    const end = Date.now() + PIECE_MS;
    const through = (list: readonly Link[], each: (link: Link) => void): Link[] => {
      let at = 0;
      while (at < list.length && Date.now() <= end) each(list[at++] as Link);
      return list.slice(at);
    };
    if (shown && queue.length === 0 && unseen.length === 0) {
      listen();
      unseen = [...document.querySelectorAll<Link>(links as string)];
    }
    unseen = through(unseen, (link) => {
      if (!link[TARGET] && link.checkVisibility()) queue.push(link);
    });
    queue = through(queue, look);
    // Of our own doing: the page's scripts have not run meanwhile.
    observer.takeRecords();
    if (queue.length > 0 || unseen.length > 0 || shown) wake();
    else send();
  }

  function look(link: Link): void {
    const target = targetOf(link);
    link[TARGET] = target;
    const { view } = target;
    if (view === undefined) target.links.push(link);
    // While an answer is on its way, no old one is left.
    put(link, view);
    // Watched from now on: earlier, each mark would be told us as a change of the page's.
    if (view !== undefined) observer.observe(link, { subtree: true, childList: true, attributeFilter: ["href"] });
  }

  function targetOf(link: Link): Target {
    const written = link.getAttribute("href") ?? "";
    // As it is written, which costs a page of thousands less, wherever that does not depend on the page's path.
    const key = /^(\/|https:)/.test(written) ? written : link.href;
    let target = targets.get(key);
    if (target) return target;
    const facts = isPlainLink(key) || factsOfUrl(link.href);
    target = facts ? { address: facts === true ? key : linkOf(facts), links: [] } : { address: "", view: null, links: [] };
    targets.set(key, target);
    if (facts && batch.push(target) === MOST_LINKS) send();
    return target;
  }

  function put(link: Link, view: MarkView | null | undefined): void {
    const old = link.firstElementChild && link.querySelector<Mark>(`.${name}`);
    if (old ? view && old[VIEW] === view : !view) return;
    old?.remove();
    const draws = link[DRAWS] ?? 0;
    const place = view && draws < MOST_DRAWS && nameIn(link);
    if (!place) return;
    const mark: Mark = drawMark(view, glyphs);
    mark[VIEW] = view;
    link[DRAWS] = draws + 1;
    place.append(mark);
  }

  /** Sends what has gathered, as one message. A worker that is stopped midway rejects it; the second one wakes it. */
  async function send(): Promise<void> {
    const sent = batch.splice(0);
    if (sent.length === 0) return;
    const request: MarksRequest = { type: "marks", host: factsOfUrl(document.baseURI)?.host ?? "", links: sent.map(({ address }) => address), region };
    const reply = await ask(request).catch(() => ask(request)).catch(() => undefined);
    if (reply?.marks?.length !== sent.length) return stop();
    Object.assign(glyphs, reply.glyphs);
    if (!looks.cssRules.length) looks.replaceSync(reply.css.replaceAll("inscope", name));
    sent.forEach((target, at) => {
      target.view = reply.marks[at] ?? null;
      add(target.links.splice(0));
    });
  }

  function stop(): void {
    over = true;
    observer.disconnect();
    sheet.replaceSync("");
    looks.replaceSync("");
    for (const mark of document.querySelectorAll(`.${name}`)) mark.remove();
    // The page's other sheets stay; ours must not gather there.
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== looks && each !== sheet);
  }

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const link = (target as Element).closest<Link>("a");
      if (link) queue.push(link);
    }
    wake();
  });
  listen();
  signal.addEventListener("abort", stop);
  createTooltip(name, (mark: Mark) => mark[VIEW], signal);
  watchSteps(step, signal);
  // In this order: `looks` unsets all that the other says of a mark after the extension's end.
  document.adoptedStyleSheets.push(looks, sheet);
  step();
}
