import { say, tag } from "../../locale/say.ts";
import { remembered } from "./remembered.ts";

const NUMBERS = {
  2: "words_number_2", 3: "words_number_3", 4: "words_number_4", 5: "words_number_5", 6: "words_number_6", 7: "words_number_7",
  8: "words_number_8", 9: "words_number_9", 10: "words_number_10", 11: "words_number_11", 12: "words_number_12",
} as const;

const lists = remembered((language, type: Intl.ListFormatType) => new Intl.ListFormat(language, { type }));

/** `Singapore, Seoul and Ohio`. */
export function listText(items: readonly string[]): string {
  return lists(tag(), "conjunction").format(items);
}

/** `Singapore list, as of 11 Apr 2022, grade A`. */
export function rowText(items: readonly string[]): string {
  return lists(tag(), "unit").format(items);
}

/** Small numbers as words, as in running text; a language may give figures instead. */
export function numberText(number: number): string {
  return number in NUMBERS ? say(NUMBERS[number as keyof typeof NUMBERS]) : String(number);
}
