import type { PageFacts } from "../console/page.ts";
import { regionOf } from "../console/region.ts";
import type { Display } from "../messages/display.ts";
import { PATIENCE_MS } from "../messages/patience.ts";
import type { Board, Sight } from "../messages/sight.ts";
import { boardOf } from "./board.ts";

/** All that a session needs of the world. */
export interface Desk {
  /** Where the page is now; null where it is not the console's. */
  read(): PageFacts | null;
  /** Asks the background. Rejects or throws when its worker stopped midway, or when we are orphaned. */
  ask(page: PageFacts): Promise<Sight | undefined>;
  /** How what follows is to be shown; comes with the answers. */
  arrange(display: Display): void;
  /** Called at every step, with the same board while nothing changes; null while there is nothing to show. */
  show(board: Board | null): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** False once the extension was updated or removed under this page. */
  alive(): boolean;
  /** Nothing is left to do here: takes the overlay and every listener away. */
  leave(): void;
}

/** What is needed from a page's first step on, or where no answer ever comes. */
export interface Lore {
  /** Would the background be asked the same of these two pages? */
  sameQuestion(a: PageFacts, b: PageFacts): boolean;
  /** Does an answer still hold after a step? */
  reaches(sight: Sight, then: PageFacts, now: PageFacts): boolean;
  /** What is shown where no answer ever came. */
  silence(): Board;
}

export interface Session {
  /** To be called after every step of the page. */
  step(): void;
  /**
   * This is what answers rest on now; one that rests on something else is dropped, and asked for again. `keep`: it stays
   * until then, for a panel was just opened over it.
   */
  renew(basis: string, keep?: boolean): void;
  /** Brings what there was no need of before. Until then an answer holds for the page it was given for and no other. */
  learn(lore: Lore): void;
  /** The text of a report on this page, with room for its address; null where it is recognised. */
  report(): string | null;
}

/** A worker that is stopped midway rejects the message; the second one wakes it. */
const TRIES = 2;
/** After this long an answer is asked for again at the next step: by then a list may be old, or a dataset expired. */
const LASTS_MS = 12 * 3_600_000;

/**
 * Opens the overlay's session: what was asked, what was answered, and what may be shown of it. It holds one answer at
 * most, and drops it before it asks the next question.
 */
export function openSession(desk: Desk): Session {
  /** The answer at hand, and the page it was given for. */
  let held: { readonly sight: Sight; readonly page: PageFacts; readonly since: number } | null = null;
  /** The page of the question under way. */
  let asking: PageFacts | null = null;
  /** What answers rest on, told since that question was asked. */
  let told: string | null = null;
  let board: Board | null = null;
  /** The last board that was made of an answer. */
  let shown: { readonly sight: Sight; readonly region: string | null; readonly board: Board | null } | null = null;
  /** The names on the last badges: all that stays of an answer. */
  let rest: { readonly asking: Board; readonly failed: Board } | null = null;
  let lore: Lore | undefined;
  /** A question failed before there was anything to say of that. */
  let speechless = false;
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
      show(null);
    } else if (held !== null && desk.now() - held.since < LASTS_MS && (held.page === page || lore?.reaches(held.sight, held.page, page))) show(boardAt(held.sight, page));
    else if (asking === page || (asking && lore?.sameQuestion(asking, page))) show(board);
    else ask(page).catch(desk.leave);
  }

  /** `keep`: what is shown stays until the answer is there, or is not to be had. */
  async function ask(page: PageFacts, keep = false): Promise<void> {
    told = null;
    asking = page;
    if (!keep) {
      held = shown = null;
      show(rest && rest.asking);
    }
    const fail = (board?: Board | null): void => {
      held = null;
      speechless = !lore;
      show(rest?.failed ?? board ?? lore?.silence() ?? null);
    };
    clearTimeout(patience);
    // One that comes later still counts.
    patience = setTimeout(() => asking && fail(), PATIENCE_MS);
    const sight = await answer(page);
    // Another question was asked meanwhile: this answer is of a page that is gone.
    if (asking !== page) return;
    // It was made before the dataset or the settings changed.
    if (sight && told !== null && told !== sight.display.basis) return ask(page, keep);
    clearTimeout(patience);
    asking = null;
    if (!desk.alive()) desk.leave();
    else if (sight === null) fail();
    else {
      desk.arrange(sight.display);
      if (sight.failed) return fail(boardAt(sight, page));
      held = { sight, page, since: desk.now() };
      const { look: looks, blank } = sight;
      if (blank) rest = { asking: { look: looks, ...blank.asking }, failed: { look: looks, ...blank.failed } };
      // The page may have changed its Region, or more, while the answer was on its way.
      look();
    }
  }

  async function answer(page: PageFacts): Promise<Sight | null> {
    for (let tries = 0; tries < TRIES && asking === page && desk.alive(); tries += 1) {
      try {
        const sight = await desk.ask(page);
        if (sight) return sight;
      } catch {
        // The loop's condition says whether it is worth another try.
      }
    }
    return null;
  }

  function boardAt(sight: Sight, page: PageFacts): Board | null {
    const region = sight.global ? "global" : regionOf(page);
    if (shown?.sight !== sight || shown.region !== region) shown = { sight, region, board: boardOf(sight, region) };
    return shown.board;
  }

  /** Where nothing changed, the same object is shown again: the page may have removed the overlay. */
  function show(next: Board | null): void {
    board = next;
    desk.show(board);
  }

  function renew(basis: string, keep = false): void {
    told = basis;
    if (!held || held.sight.display.basis === basis) return;
    const page = keep ? desk.read() : null;
    if (page) ask(page, true).catch(desk.leave);
    else {
      held = null;
      step();
    }
  }

  function learn(next: Lore): void {
    lore = next;
    if (speechless) step();
  }

  return { step, renew, learn, report: () => held && held.sight.report };
}
