import type { Token } from "../domain/search/search.ts";
import { tag } from "../locale/say.ts";
import { foldedWords } from "../domain/search/words.ts";
import type { ProgramView } from "../messages/names.ts";

/** No family of programs is larger: a beginning that fits more is not a family's name. */
const FAMILY = 8;
/** So many stand side by side; of more the one that is meant most comes first: ISO 27001. */
const FEW = 4;

/** Every program of the dataset: the shown ones as they are shown, then the rest by short name. */
export function inOrder(programs: readonly ProgramView[], shown: readonly string[]): ProgramView[] {
  const first = shown.flatMap((id) => programs.filter((program) => program.id === id));
  const rest = programs.filter(({ id }) => !shown.includes(id));
  const { compare } = new Intl.Collator(tag(), { numeric: true });
  return [...first, ...rest.toSorted((a, b) => compare(a.short, b.short))];
}

/** The programs that the parts of a query name, as it names them: for each part one, or a family such as SOC, in the order of `programs`. */
export function namedPrograms(query: string, tokens: readonly Token[], programs: readonly ProgramView[]): ProgramView[] {
  return [...new Set(tokens.filter(({ kind }) => kind === "program").flatMap((token) => familyOf(query.slice(token.start, token.end), token.id, programs)))];
}

function familyOf(said: string, id: string, programs: readonly ProgramView[]): ProgramView[] {
  const typed = foldedWords(said);
  // `2` of `soc 1 and 2` stands in other names too.
  if (/^\d$/.test(said)) return programs.filter((program) => program.id === id);
  const exact = (word: string, part: string): boolean => word === part;
  const begun = (word: string, part: string): boolean => word.startsWith(part);
  for (const fits of [exact, begun]) {
    const family = programs.filter((program) => typed.every((part) => wordsOf(program).some((word) => fits(word, part))));
    if (family.length > FAMILY || !family.some((program) => program.id === id)) continue;
    return family.length <= FEW ? family : family.toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
  }
  return programs.filter((program) => program.id === id);
}

const wordsOf = ({ short, name }: ProgramView): string[] => foldedWords(`${short} ${name}`);
