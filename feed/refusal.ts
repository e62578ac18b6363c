/** Every way in which a feed can be refused, and the sentence about it that a person reads. The one table of them. */
export const REFUSALS = {
  // The settings.
  "bad-address": "The feed's address must begin with https://, name a host and hold no user name, password or fragment.",
  "no-keys": "The feed has no keys to check its signature with, and unsigned datasets are not allowed here.",
  "bad-keys": "The feed's keys are not a JSON Web Key Set with at least one Ed25519 public key.",
  "private-key": "The feed's keys hold a private key. Treat it as stolen: make a new one, and publish public keys only.",

  // The network.
  offline: "This computer is offline.",
  unreachable: "The feed cannot be reached: there is no such host, no connection, or the server does not send Access-Control-Allow-Origin.",
  redirect: "The feed's address redirects elsewhere, and a redirect is never followed. Give the address it leads to.",
  "http-error": "The feed's server answered with an error.",
  "too-slow": "The feed took too long to arrive.",
  "cut-off": "The connection broke off before all of the feed had arrived.",
  "too-big": "The feed is larger than a dataset may be.",
  "web-page": "The feed's address gave a web page, perhaps a sign-in or an error page.",

  // The signature.
  "no-signature": "There is no signature beside the dataset.",
  "bad-signature-file": "The file beside the dataset is not a signature in compact form.",
  "no-algorithm": "The signature says that it is none.",
  "wrong-algorithm": "The signature is not made with Ed25519, or not with the algorithm that its key is for.",
  "wrong-type": "The signature was made for something other than a dataset.",
  "odd-header": "The signature's header holds fields that are not allowed there.",
  "foreign-key": "The signature names a key that is not among the feed's keys.",
  "wrong-signature": "The signature is wrong: the feed was changed, or was signed with another key.",
  "bad-statement": "The signature is right, but what it signs is not a statement about a dataset.",

  // Time and order.
  expired: "The feed has expired. Whoever keeps it must sign it anew.",
  "from-future": "The feed is dated more than a day ahead of this computer's clock.",
  "wrong-feed": "This is another feed than the one expected at this address. A feed of another name needs an address of its own.",
  older: "The feed is older than the one that this copy has already seen.",
  "same-number": "The dataset was changed without a new sequence number.",

  // The dataset.
  "wrong-size": "The dataset has not the size that its signature states: it was truncated or changed.",
  "wrong-digest": "The dataset is not the one that was signed.",
  "not-json": "The dataset is not JSON, or not all of it is there.",
  "too-deep": "The dataset is nested deeper than any dataset is.",
  "forbidden-key": "The dataset holds a field name that can be used to attack programs.",
  script: "The dataset holds a text with markup or script in it.",
  "wrong-format": "The dataset is of a format that this version of Inscope does not know.",
  "wrong-schema": "The dataset is not built as a dataset must be.",
  "wrong-sequence": "The dataset states another sequence number than its signature.",
  empty: "The dataset holds no services, no programs or no Regions.",
  shrinks: "A list in the dataset is more than a fifth shorter than before, and the feed declares no withdrawal.",

  // Us.
  internal: "The check itself failed. Please report this.",
} as const;

export type RefusalCode = keyof typeof REFUSALS;

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

export function refusal(code: RefusalCode, detail?: string): Refusal {
  return { code, sentence: REFUSALS[code], ...(detail === undefined ? {} : { detail: detail.slice(0, DETAIL_LENGTH) }) };
}

export function refuse(code: RefusalCode, detail?: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(code, detail) };
}

export function pass<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
