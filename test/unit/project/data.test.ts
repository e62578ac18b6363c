import { describe, expect, test } from "vitest";
import { projectFiles, read } from "./sources.ts";

interface Source {
  readonly title?: string;
  readonly url?: string;
}
interface Fact {
  readonly asOf?: string;
  readonly source?: Source;
}
interface Program {
  readonly id?: string;
  readonly name?: string;
  readonly short?: string;
  readonly page?: string;
  readonly editions?: readonly Fact[];
  readonly amendments?: readonly Fact[];
  readonly statements?: readonly Fact[];
}

const said = (text: unknown) => typeof text === "string" && text.trim().length > 1;
const https = (url: unknown) => typeof url === "string" && URL.parse(url)?.protocol === "https:";
/** As exact as the source is: a day, a month, a year. */
const date = (text: unknown) => typeof text === "string" && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text));

/** What a program lacks: a label, a link, a date, a source. */
function lacks(program: Program): readonly string[] {
  const facts = [...(program.editions ?? []), ...(program.amendments ?? []), ...(program.statements ?? [])];
  return [
    !(said(program.name) && said(program.short)) && "a label",
    !https(program.page) && "a link",
    !(facts.length > 0 && facts.every(({ asOf }) => date(asOf))) && "a date",
    !(facts.length > 0 && facts.every(({ source }) => said(source?.title) && https(source?.url))) && "a source",
  ].filter((lack) => lack !== false);
}

const programs = projectFiles().filter((file) => file.startsWith("data/programs/"));

describe("every program has a label, a link, a date and a source", () => {
  test("there are some forty", () => expect(programs.length).toBeGreaterThan(39));
  test.each(programs)("%s", (file) => {
    const program = JSON.parse(read(file)) as Program;
    expect(lacks(program)).toEqual([]);
    expect(`data/programs/${program.id}.json`).toBe(file);
  });
  const good = { name: "A program", short: "AP", page: "https://aws.amazon.com/a/", editions: [{ asOf: "2026-01-31", source: { title: "A list", url: "https://aws.amazon.com/a/" } }] };
  test.each<[Program, readonly string[]]>([
    [good, []],
    [{ ...good, short: "" }, ["a label"]],
    [{ ...good, page: "http://aws.amazon.com/a/" }, ["a link"]],
    [{ ...good, editions: [] }, ["a date", "a source"]],
    [{ ...good, amendments: [{ asOf: "2026-13-31", source: { title: "A list", url: "https://aws.amazon.com/a/" } }] }, ["a date"]],
    [{ ...good, statements: [{ asOf: "2026-01-31", source: { title: "A list" } }] }, ["a source"]],
  ])("%j", (program, expected) => {
    expect(lacks(program)).toEqual(expected);
  });
});

test("services, published names, and the entries of every list stand sorted", () => {
  const { services } = JSON.parse(read("data/services.json")) as { services: readonly { id: string }[] };
  const { names } = JSON.parse(read("data/names.json")) as { names: readonly { name: string }[] };
  const lists = programs.flatMap((file) => ((JSON.parse(read(file)) as { editions?: readonly { lists: readonly { entries: readonly { name: string }[] }[] }[] }).editions ?? []).flatMap((edition) => edition.lists));
  expect(lists.length).toBeGreaterThan(80);
  const columns = [services.map(({ id }) => id), ...[names, ...lists.map(({ entries }) => entries)].map((rows) => rows.map(({ name }) => name))];
  for (const column of columns) expect(column).toEqual(column.toSorted());
});

test("every route points to a service, or says that it has none, and where it comes from", () => {
  const services = new Set((JSON.parse(read("data/services.json")) as { services: readonly { id: string }[] }).services.map(({ id }) => id));
  const { routes } = JSON.parse(read("data/routes.json")) as { routes: readonly { path: string; service: string | null; source?: string }[] };
  expect(routes.length).toBeGreaterThan(300);
  expect(routes.filter(({ service, source }) => (service !== null && !services.has(service)) || !said(source))).toEqual([]);
});
