import { read } from "./sources.ts";

/** A block of commands on a page. */
export interface Block {
  readonly commands: readonly string[];
  /** What the page says of a block that nobody runs: its reason. */
  readonly notRun: string | null;
}

/** The blocks of commands of a page, in order: fenced, without a language or with `sh`; a backslash at a line's end goes on. */
export function blocksOf(page: string): readonly Block[] {
  // Blocks of other languages are matched too, lest the end of one pass for the beginning of the next.
  const fenced = [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return fenced.filter(([, language = ""]) => language === "" || language === "sh").map(([, , text = ""]) => {
    const lines = text.replaceAll(/\\\n\s*/g, "").split("\n").map((line) => line.trim()).filter(Boolean);
    return { commands: lines.filter((line) => !line.startsWith("#")), notRun: /^# Not run here: (.+)$/.exec(lines[0] ?? "")?.[1] ?? null };
  });
}
