import { speakWith } from "./say.ts";

/** The part of the browser that holds our messages. */
interface Messages {
  getMessage(key: string, values?: string[]): string;
  getUILanguage(): string;
}

/** From here on the browser's own catalogue speaks, in the language that it chose from `_locales`. */
export function speakAsBrowser(i18n: Messages): void {
  speakWith((key, values) => i18n.getMessage(key, [...values]), i18n.getUILanguage());
}
