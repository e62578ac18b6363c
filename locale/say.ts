import type { MessageKey, PluralKey } from "./keys.ts";

/** Gives a message's text with `$1` to `$9` filled in; "" for a key it does not hold. */
export type Speaker = (key: string, values: readonly string[]) => string;

interface Voice {
  readonly speak: Speaker;
  /** BCP 47 tag of the language spoken: what dates, numbers and sorting follow. */
  readonly tag: string;
}

let voice: Voice | undefined;

/** Sets where words come from. Each entrypoint, the command line and the tests' set-up do so once, before anything is said. */
export function speakWith(speak: Speaker, tag: string): void {
  voice = { speak, tag };
}

/** The message of that key in the language spoken, its `$1` ... filled with `values`. Throws where nobody set a speaker. */
export function say(key: MessageKey, ...values: readonly (string | number)[]): string {
  return spoken(key, values);
}

/** The same for a message that differs by number, which is its `$1`: `key_one`, `key_other` and their like (CLDR plural rules). */
export function sayCount(key: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const filled = [new Intl.NumberFormat(tag()).format(count), ...values];
  return spoken(`${key}_${new Intl.PluralRules(tag()).select(count)}`, filled) || spoken(`${key}_other`, filled);
}

/** BCP 47 tag of the language spoken. */
export function tag(): string {
  return ready().tag;
}

function spoken(key: string, values: readonly (string | number)[]): string {
  return ready().speak(key, values.map(String));
}

function ready(): Voice {
  if (voice === undefined) throw new Error("Nobody has said which language is spoken (speakWith).");
  return voice;
}
