import type { Dataset } from "../domain/dataset/schema.ts";
import { signatureAddress } from "./address.ts";
import { readContents } from "./contents.ts";
import { sha256 } from "./digest.ts";
import { download } from "./download.ts";
import type { FeedKey } from "./keys.ts";
import { listSizes, shrunkLists } from "./lists.ts";
import { checkOrder, lastSeen, type Meeting } from "./memory.ts";
import { notModified, type Outcome, refused, update } from "./outcome.ts";
import { pass, refuse, type Step } from "./refusal.ts";
import { verifyStatement } from "./signature.ts";
import { isSame } from "./stamp.ts";
import type { Statement } from "./statement.ts";
import { textOf } from "./text.ts";
import { checkDates, checkFloor, checkIssued, type Visit } from "./visit.ts";

/**
 * Visits a signed feed: the small statement first, and the dataset only where the statement is in order and names one
 * that is not held. Nothing of the dataset is parsed before its size and digest are those that were signed.
 */
export async function visitSigned(visit: Visit, keys: readonly FeedKey[]): Promise<Outcome> {
  const signed = await fetchStatement(visit, keys);
  if (!signed.ok) return refused(signed);
  const statement = signed.value;
  const meeting: Meeting = { address: visit.address, feed: statement.feed, sequence: statement.sequence, sha256: statement.sha256, signed: true };
  for (const step of [checkTimes(visit, statement), checkOrder(visit.memory, meeting), checkFloor(visit, statement.feed, statement.sequence)]) {
    if (!step.ok) return refused(step);
  }
  const times = { issued: statement.issued, expires: statement.expires };
  const seen = lastSeen(visit.memory, statement.feed, true);
  if (visit.held !== null && seen !== null && isSame(visit.held, meeting)) return notModified(visit.held, meeting, times, visit.memory, seen.lists);

  const bytes = await fetchDataset(visit, statement);
  const dataset = bytes.ok ? readContents(bytes.value, visit.limits.depth) : bytes;
  if (!dataset.ok) return refused(dataset);
  const lists = listSizes(dataset.value);
  const shrunk = statement.withdraws === true ? [] : shrunkLists(seen?.lists ?? {}, lists, visit.limits.shrink);
  for (const step of [checkAgreement(dataset.value, statement), checkDates(visit, dataset.value), shrunk.length === 0 ? pass(null) : refuse("shrinks", shrunk.join("; "))]) {
    if (!step.ok) return refused(step);
  }
  return update(dataset.value, meeting, times, visit.memory, lists);
}

async function fetchStatement(visit: Visit, keys: readonly FeedKey[]): Promise<Step<Statement>> {
  const file = await download(signatureAddress(visit.address), { ...visit, most: visit.limits.statementBytes });
  if (!file.ok) return /^HTTP (404|410)$/.test(file.refusal.detail ?? "") ? refuse("no-signature", file.refusal.detail) : file;
  const text = textOf(file.value);
  return text === null ? refuse("bad-signature-file") : verifyStatement(text, keys);
}

async function fetchDataset(visit: Visit, { size, sha256: digest }: Statement): Promise<Step<Uint8Array>> {
  if (size > visit.limits.datasetBytes) return refuse("too-big", `${size} bytes`);
  const file = await download(visit.address, { ...visit, most: size });
  if (!file.ok) return file.refusal.code === "too-big" ? refuse("wrong-size", `more than the ${size} bytes signed`) : file;
  if (file.value.length !== size) return refuse("wrong-size", `${file.value.length} bytes of ${size}`);
  return (await sha256(file.value)) === digest ? file : refuse("wrong-digest");
}

function checkTimes(visit: Visit, { issued, expires }: Statement): Step<null> {
  return Date.parse(expires) <= visit.now ? refuse("expired", `on ${expires}`) : checkIssued(visit, issued);
}

function checkAgreement(dataset: Dataset, statement: Statement): Step<null> {
  if (dataset.feed !== statement.feed) return refuse("wrong-feed", `signed for ${statement.feed}, the dataset is ${dataset.feed}`);
  return dataset.sequence === statement.sequence ? pass(null) : refuse("wrong-sequence", `signed ${statement.sequence}, the dataset states ${dataset.sequence}`);
}
