import type { MessageKey, PluralKey } from "./keys.ts";

/** Gives a message's text with `$1` to `$9` filled in; "" for a key it does not hold. */
export type Speaker = (key: string, values: readonly string[]) => string;

interface Voice {
  readonly speak: Speaker;
  /** BCP 47 tag of the language spoken: what dates, numbers and sorting follow. */
  readonly tag: string;
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
}

let voice: Voice | undefined;

/** Sets where words come from. Each entrypoint, the command line and the tests' set-up do so once, before anything is said. */
export function speakWith(speak: Speaker, tag: string): void {
  voice = { speak, tag, numbers: new Intl.NumberFormat(tag), plurals: new Intl.PluralRules(tag) };
}

/** The message of that key in the language spoken, its `$1` ... filled with `values`. Throws where nobody set a speaker. */
export function say(key: MessageKey, ...values: readonly (string | number)[]): string {
  return spoken(key, values);
}

/** The same for a message that differs by number, which is its `$1`: `key_one`, `key_other` and their like (CLDR plural rules). */
export function sayCount(key: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const { numbers, plurals } = ready();
  const filled = [numbers.format(count), ...values];
  return spoken(`${key}_${plurals.select(count)}`, filled) || spoken(`${key}_other`, filled);
}

/**
 * What a Region is called in the language spoken, or null where its catalogue does not say: a catalogue may hold
 * `region_ap_southeast_1`, and names the code in `extension_own_regions` then, since a browser logs an error for a key
 * that is not there. The English one holds none, because the dataset's names are English.
 */
export function sayRegion(code: string): string | null {
  return say("extension_own_regions").split(" ").includes(code) ? spoken(`region_${code.replaceAll("-", "_")}`, []) || null : null;
}

/** BCP 47 tag of the language spoken. Throws where nobody set a speaker. */
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
