/** Writes the answers to each input line, in the same order, as the lines come. Only a line feed ends a line: JSON may hold every other kind of line end. */
export async function answerLines(input: AsyncIterable<Uint8Array | string>, write: (line: string) => void, answer: (line: string) => readonly unknown[]): Promise<void> {
  for await (const line of linesOf(input)) {
    const answers = answer(line);
    if (answers.length > 0) write(`${answers.map((value) => JSON.stringify(value)).join("\n")}\n`);
  }
}

/** The lines of a text that comes in pieces, without their ends and without a byte order mark. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  for await (const piece of input) {
    const [first = "", ...more] = (typeof piece === "string" ? piece : decoder.decode(piece, { stream: true })).split("\n");
    rest.push(first);
    for (const next of more) {
      yield withoutReturn(rest.join(""));
      rest = [next];
    }
  }
  const last = rest.join("") + decoder.decode();
  if (last !== "") yield withoutReturn(last);
}

const withoutReturn = (line: string): string => line.replace(/\r$/, "");
