const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** `Singapore, Seoul and Ohio`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Small numbers as words, as in running text. */
export function numberText(number: number): string {
  return NUMBERS[number] ?? String(number);
}
