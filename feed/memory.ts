import * as v from "valibot";
import type { ListSizes } from "./lists.ts";
import { pass, refuse, type Step } from "./refusal.ts";

/** The newest dataset of a feed that this copy has taken in. */
const Seen = v.object({ feed: v.string(), sequence: v.number(), sha256: v.string(), lists: v.record(v.string(), v.number()) });
/** Rows, not records by id: `constructor` is a possible feed id. */
const Ledger = v.object({ feeds: v.array(Seen), addresses: v.array(v.object({ address: v.string(), feed: v.string() })) });
const Memory = v.object({ signed: Ledger, unsigned: Ledger });

export type Seen = v.InferOutput<typeof Seen>;
type Ledger = v.InferOutput<typeof Ledger>;

/**
 * What is remembered of feeds, through every change of policy and every other feed in between. What unsigned feeds
 * claimed is kept apart: anyone can write a sequence number, and it must not bar the signed feed of that id.
 */
export type FeedMemory = v.InferOutput<typeof Memory>;

export const EMPTY_MEMORY: FeedMemory = { signed: { feeds: [], addresses: [] }, unsigned: { feeds: [], addresses: [] } };

/** A stored memory; null where there is none that can be read. */
export function readMemory(value: unknown): FeedMemory | null {
  const parsed = v.safeParse(Memory, value);
  return parsed.success ? parsed.output : null;
}

/** Which dataset of which feed, as met at an address. */
export interface Meeting {
  readonly address: string;
  readonly feed: string;
  readonly sequence: number;
  readonly sha256: string;
  readonly signed: boolean;
}

/** What was last seen of a feed: for a signed feed by signed word alone, for an unsigned one by any. */
export function lastSeen(memory: FeedMemory, feed: string, signed: boolean): Seen | null {
  const seen = sides(memory, signed).flatMap((ledger) => ledger.feeds.filter((each) => each.feed === feed));
  return seen.reduce<Seen | null>((newest, next) => (newest === null || next.sequence > newest.sequence ? next : newest), null);
}

/**
 * Whether a feed may go on here: at its address no other feed was met before (`wrong-feed`, or a host could swap in
 * another feed that the same key signs), and it does not go back (`older`) or change in place (`same-number`).
 */
export function checkOrder(memory: FeedMemory, { address, feed, sequence, sha256, signed }: Meeting): Step<null> {
  const met = sides(memory, signed).flatMap((ledger) => ledger.addresses).find((each) => each.address === address);
  if (met !== undefined && met.feed !== feed) return refuse("wrong-feed", `expected ${met.feed}, got ${feed}`);
  const seen = lastSeen(memory, feed, signed);
  if (seen !== null && sequence < seen.sequence) return refuse("older", `sequence ${sequence} after ${seen.sequence}`);
  if (seen !== null && sequence === seen.sequence && sha256 !== seen.sha256) return refuse("same-number", `sequence ${sequence}`);
  return pass(null);
}

/** The memory after a meeting. */
export function remember(memory: FeedMemory, { address, feed, sequence, sha256, signed }: Meeting, lists: ListSizes): FeedMemory {
  const side = signed ? "signed" : "unsigned";
  const feeds = [...memory[side].feeds.filter((each) => each.feed !== feed), { feed, sequence, sha256, lists }];
  const addresses = [...memory[side].addresses.filter((each) => each.address !== address), { address, feed }];
  return { ...memory, [side]: { feeds, addresses } };
}

function sides(memory: FeedMemory, signed: boolean): Ledger[] {
  return signed ? [memory.signed] : [memory.signed, memory.unsigned];
}
