import { createInterface } from "node:readline";

/** Writes the answers to each input line, in the same order, as the lines come. */
export async function answerLines(input: NodeJS.ReadableStream, write: (line: string) => void, answer: (line: string) => readonly unknown[]): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const answers = answer(line);
    if (answers.length > 0) write(`${answers.map((value) => JSON.stringify(value)).join("\n")}\n`);
  }
}
