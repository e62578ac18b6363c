import { speakWith } from "./say.ts";

/** The part of the browser that holds our messages. */
interface Messages {
  getMessage(key: string, values?: string[]): string;
}

/** What stands for `$1` to `$9` in a message that is kept: no text holds these. */
const SLOTS = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe001 + index));

/**
 * From here on the browser's own catalogue speaks, in the language that it chose from `_locales`. Each message is
 * asked for once: a page's row is put together from thousands, and the browser's answer takes its time.
 */
export function speakAsBrowser(i18n: Messages): void {
  const kept = new Map<string, string>();
  const templateOf = (key: string): string => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const template = i18n.getMessage(key, SLOTS);
    kept.set(key, template);
    return template;
  };
  speakWith(
    (key, values) => templateOf(key).replace(/[\ue001-\ue009]/g, (slot) => values[slot.charCodeAt(0) - 0xe001] ?? ""),
    // `getUILanguage` says the same, but to ask it takes 2 ms of a page that is opening.
    tagOf(i18n.getMessage("extension_language"), i18n.getMessage("@@ui_locale").replaceAll("_", "-")),
  );
}

/** The person's own form of the language that our messages are in, `en-US`; else the usual one: dates do not speak another language than the sentence they stand in. */
function tagOf(spoken: string, wanted: string): string {
  if (spoken === "") return wanted;
  return new Intl.Locale(spoken).language === new Intl.Locale(wanted).language ? wanted : spoken;
}
