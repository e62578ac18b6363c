import { readContents } from "./contents.ts";
import { sha256 } from "./digest.ts";
import { download } from "./download.ts";
import { listSizes, shrunkLists } from "./lists.ts";
import { checkOrder, lastSeen, type Meeting } from "./memory.ts";
import { notModified, type Outcome, refused, update } from "./outcome.ts";
import { pass, refuse } from "./refusal.ts";
import { isSame } from "./stamp.ts";
import { checkDates, checkFloor, type Visit } from "./visit.ts";

/**
 * Visits a feed without a signature, which the settings allow in so many words. The dataset speaks for itself: its
 * own feed id, sequence and date are checked as a signed statement's would be, and no list may shrink by more than a fifth.
 */
export async function visitUnsigned(visit: Visit): Promise<Outcome> {
  const bytes = await download(visit.address, { ...visit, most: visit.limits.datasetBytes });
  if (!bytes.ok) return refused(bytes);
  const digest = await sha256(bytes.value);
  const dataset = readContents(bytes.value, visit.limits.depth);
  if (!dataset.ok) return refused(dataset);

  const { feed, sequence } = dataset.value;
  const meeting: Meeting = { address: visit.address, feed, sequence, sha256: digest, signed: false };
  const seen = lastSeen(visit.memory, feed, false);
  const lists = listSizes(dataset.value);
  const shrunk = shrunkLists(seen?.lists ?? {}, lists, visit.limits.shrink);
  for (const step of [checkDates(visit, dataset.value), checkOrder(visit.memory, meeting), checkFloor(visit, feed, sequence), shrunk.length === 0 ? pass(null) : refuse("shrinks", shrunk.join("; "))]) {
    if (!step.ok) return refused(step);
  }
  const times = { issued: null, expires: null };
  if (visit.held !== null && isSame(visit.held, meeting)) return notModified(visit.held, meeting, times, visit.memory, lists);
  return update(dataset.value, meeting, times, visit.memory, lists);
}
