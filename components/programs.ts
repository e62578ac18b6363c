import type { Found } from "../domain/search/search.ts";
import { tag } from "../locale/say.ts";
import { foldedWords } from "../domain/search/words.ts";
import type { ProgramView } from "../messages/names.ts";

/** No family of programs is larger: a beginning that fits more is not a family's name. */
const FAMILY = 8;

/** Every program of the dataset: the shown ones as they are shown, then the rest by short name. */
export function inOrder(programs: readonly ProgramView[], shown: readonly string[]): ProgramView[] {
  const first = shown.flatMap((id) => programs.filter((program) => program.id === id));
  const rest = programs.filter(({ id }) => !shown.includes(id));
  const { compare } = new Intl.Collator(tag(), { numeric: true });
  return [...first, ...rest.toSorted((a, b) => compare(a.short, b.short))];
}

/** The programs that a query names, in the order of `programs`: one, or a family of them such as SOC. */
export function namedPrograms(query: string, found: Found, programs: readonly ProgramView[]): ProgramView[] {
  const token = found.tokens.find(({ kind }) => kind === "program");
  if (token === undefined || found.program === null) return [];
  const { id } = found.program;
  const typed = foldedWords(query.slice(token.start, token.end));
  const exact = (word: string, part: string): boolean => word === part;
  const begun = (word: string, part: string): boolean => word.startsWith(part);
  for (const fits of [exact, begun]) {
    const family = programs.filter((program) => typed.every((part) => wordsOf(program).some((word) => fits(word, part))));
    if (family.length <= FAMILY && family.some((program) => program.id === id)) return family;
  }
  return programs.filter((program) => program.id === id);
}

const wordsOf = ({ short, name }: ProgramView): string[] => foldedWords(`${short} ${name}`);
