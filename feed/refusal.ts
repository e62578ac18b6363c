import type { MessageKey } from "../locale/keys.ts";
import { say } from "../locale/say.ts";

/** Every way in which a feed can be refused. The sentence about each that a person reads is in locale/en/feed.json. */
export const REFUSALS = [
  // The settings.
  "bad-address",
  "no-keys",
  "bad-keys",
  "private-key",

  // The network.
  "offline",
  "unreachable",
  "redirect",
  "http-error",
  "too-slow",
  "cut-off",
  "too-big",
  "web-page",

  // The signature.
  "no-signature",
  "bad-signature-file",
  "no-algorithm",
  "wrong-algorithm",
  "wrong-type",
  "odd-header",
  "foreign-key",
  "wrong-signature",
  "bad-statement",

  // Time and order.
  "expired",
  "from-future",
  "wrong-feed",
  "older",
  "same-number",

  // The dataset.
  "wrong-size",
  "wrong-digest",
  "not-json",
  "too-deep",
  "forbidden-key",
  "script",
  "wrong-format",
  "wrong-schema",
  "wrong-sequence",
  "empty",
  "shrinks",

  // Us.
  "not-stored",
  "internal",
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** Why a feed was refused: for programs, for people, and what else is known. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly sentence: string;
  /** What exactly, in one short line; it may quote the feed, so show it as text only. */
  readonly detail?: string;
}

/** The result of one step of the check: a value, or the refusal that ends it. */
export type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

const DETAIL_LENGTH = 300;

/** The plain sentence about a refusal. */
export function sentenceOf(code: RefusalCode): string {
  return say(`feed_refused_${code.replaceAll("-", "_")}` as MessageKey);
}

/** A refusal with its sentence; the detail is cut to 300 characters, since a feed may have written it. */
export function refusal(code: RefusalCode, detail?: string): Refusal {
  return { code, sentence: sentenceOf(code), ...(detail === undefined ? {} : { detail: detail.slice(0, DETAIL_LENGTH) }) };
}

/** The step that ends in this refusal. */
export function refuse(code: RefusalCode, detail?: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, detail) };
}

/** The step that ends well, with what it found. */
export function pass<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
