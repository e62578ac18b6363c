import type { PageFacts } from "../console/page.ts";
import { regionOf } from "../console/region.ts";
import { bestRoute, routeKeys } from "../console/route.ts";
import type { DatasetView, Display, PageReply } from "../messages/protocol.ts";
import type { Program, Scene } from "./scene.ts";

/** All that a session needs of the world. */
export interface Desk {
  /** Where the page is now; null where it is not the console's. */
  read(): PageFacts | null;
  /** Asks the background. Rejects or throws when its worker stopped midway, or when we are orphaned. */
  ask(page: PageFacts): Promise<PageReply | undefined>;
  /** How what follows is to be shown; comes with the answers. */
  arrange(display: Display): void;
  /** Called at every step, with the same scene while nothing changes. */
  show(scene: Scene): void;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  /** Nothing is left to do here: takes the overlay and every listener away. */
  leave(): void;
}

/** A worker that is stopped midway rejects the message; the second one wakes it. */
const TRIES = 2;
/** After this long without an answer the badges say unknown. One that comes later still counts. */
const PATIENCE_MS = 10_000;
const NOTHING: Scene = { kind: "nothing" };

/**
 * Opens the overlay's session: what was asked, what was answered, and what may be shown of it. It holds one answer at
 * most, and drops it before it asks the next question. The result is to be called after every step of the page.
 */
export function openSession(desk: Desk): () => void {
  /** The answer at hand, and the page it was given for. */
  let held: { readonly reply: PageReply; readonly page: PageFacts } | null = null;
  /** The page of the question under way. */
  let asking: PageFacts | null = null;
  let scene: Scene = NOTHING;
  /** The names on the last badges: all that stays of an answer. */
  let programs: readonly Program[] = [];
  /** Which dataset answered last. */
  let dataset: string | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  /** An error in the page's console or a badge left standing would be worse than no overlay. */
  function step(): void {
    try {
      if (desk.alive()) look();
      else desk.leave();
    } catch {
      desk.leave();
    }
  }

  /** Asks only where the answer at hand does not reach. */
  function look(): void {
    const page = desk.read();
    if (page === null) {
      held = asking = null;
      show(NOTHING);
    } else if (held !== null && reaches(held.reply, held.page, page)) show(sceneOf(held.reply, page));
    else if (asking !== null && sameQuestion(asking, page)) show(scene);
    else ask(page).catch(desk.leave);
  }

  async function ask(page: PageFacts): Promise<void> {
    held = null;
    asking = page;
    show({ kind: "asking", programs });
    const fail = (): void => show({ kind: "failed", programs });
    clearTimeout(patience);
    patience = setTimeout(() => asking && fail(), PATIENCE_MS);
    const reply = await answer(page);
    // Another question was asked meanwhile: this answer is of a page that is gone.
    if (asking !== page) return;
    clearTimeout(patience);
    asking = null;
    if (!desk.alive()) desk.leave();
    else if (reply === null || reply.kind === "failed") fail();
    else {
      held = { reply, page };
      if ("display" in reply) desk.arrange(reply.display);
      // The page may have changed its Region, or more, while the answer was on its way.
      step();
    }
  }

  async function answer(page: PageFacts): Promise<PageReply | null> {
    for (let tries = 0; tries < TRIES && asking === page && desk.alive(); tries += 1) {
      try {
        const reply = await desk.ask(page);
        if (reply) return reply;
      } catch {
        // The loop's condition says whether it is worth another try.
      }
    }
    return null;
  }

  function sceneOf(reply: PageReply, page: PageFacts): Scene {
    dataset = (reply as { readonly dataset?: DatasetView }).dataset?.label ?? dataset;
    if (reply.kind === "not-recognised") return { kind: "not-recognised", dataset };
    if (reply.kind !== "service") return NOTHING;
    const { row, route } = reply;
    dataset = row.dataset.label;
    programs = row.nowhere.flatMap((index) => row.views[index] ?? []).map(({ program, short }) => ({ program, short }));
    return { kind: "service", row, region: row.service.global || route.global ? "global" : regionOf(page) };
  }

  /** Where nothing changed, the same object is shown again: the page may have removed the overlay. */
  function show(next: Scene): void {
    if (!sameScene(scene, next)) scene = next;
    desk.show(scene);
  }

  return step;
}

function sameScene(a: Scene, b: Scene): boolean {
  if (a.kind !== "service" || b.kind !== "service") return a.kind === b.kind;
  return a.row === b.row && a.region === b.region;
}

/** Two pages of which the background would be asked the same: their Region does not matter, the answer has them all. */
const sameQuestion = (a: PageFacts, b: PageFacts): boolean => question(a) === question(b);
const question = ({ host, path, hash, metaService }: PageFacts): string => JSON.stringify([host, path, hash, metaService]);

/** Whether an answer still holds after a step: the routes that came with it are all there are, and lead to the same one. */
function reaches(reply: PageReply, then: PageFacts, now: PageFacts): boolean {
  if (sameQuestion(then, now)) return true;
  if (!("family" in reply)) return false;
  if (routeKeys(then).join() !== routeKeys(now).join()) return false;
  const route = bestRoute(reply.family, now);
  // They came in one message, so their keys have one order.
  return JSON.stringify(route) === JSON.stringify(reply.kind === "not-recognised" ? null : reply.route);
}
