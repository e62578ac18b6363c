import type { Checked, Problem } from "../domain/dataset/problem.ts";
import type { Service } from "../domain/dataset/schema.ts";
import type { ProgramFile } from "./source.ts";

/** What a team says of a program of its own. */
export interface OwnProgram {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly about: string | undefined;
  readonly page: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** The lines that name the services it covers, each by one; an exclusion may follow in square brackets. Blank ones name none. */
  readonly lines: readonly string[];
}

/**
 * A program file for a team's own list ("Approved by ACME"), which then behaves like any other. Every name must be
 * that of one service, and no service named twice; all that is wrong is told together.
 */
export function ownProgram(own: OwnProgram, find: (name: string) => Service | null): Checked<ProgramFile> {
  const problems: Problem[] = [];
  const named = new Map<string, number>();
  const entries = own.lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const [, name, exclusion] = /^(.*?)(?:\s*\[(.+)\])?$/.exec(line.trim()) as unknown as [string, string, string | undefined];
    const service = find(name);
    if (service === null) problems.push({ path: `line ${index + 1}`, message: `"${name}" is no service that the data knows.` });
    const id = service?.id ?? "";
    const first = named.get(id);
    if (service !== null && first !== undefined) problems.push({ path: `line ${index + 1}`, message: `"${name}" is ${service.name}, which line ${first} names already.` });
    named.set(id, first ?? index + 1);
    return { name, services: [id], ...(exclusion !== undefined && { note: exclusion, noteKind: "exclusion" as const }) };
  });
  if (entries.length === 0) problems.push({ path: "", message: "The list names no service." });
  if (problems.length > 0) return { ok: false, problems };
  const { id, name, short, page, about } = own;
  return {
    ok: true,
    value: {
      id,
      name,
      short,
      kind: "per-service",
      groups: [],
      page,
      ...(about !== undefined && { about }),
      regionBasis: "not-stated",
      partitions: ["aws"],
      boundaries: [],
      statements: [],
      editions: [{ id: own.asOf, asOf: own.asOf, grade: "A", source: { title: name, url: page }, lists: [{ boundaries: [], entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }] }],
      amendments: [],
    },
  };
}

/** A program file as text: one entry a line, so that a change reads well in a pull request. */
export function programText(file: ProgramFile): string {
  const entries = file.editions.flatMap((edition) => edition.lists.flatMap((list) => list.entries));
  const marked = JSON.stringify(file, (_key, value: unknown) => (entries.includes(value as never) ? `@${entries.indexOf(value as never)}@` : value), 2);
  return `${marked.replace(/"@(\d+)@"/g, (_, index: string) => JSON.stringify(entries[Number(index)]))}\n`;
}
