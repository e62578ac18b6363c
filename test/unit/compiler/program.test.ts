import { describe, expect, test } from "vitest";
import { compileProgram } from "../../../compiler/program.ts";
import type { ProgramFile } from "../../../compiler/source.ts";

type FileEdition = ProgramFile["editions"][number];
type Named = FileEdition["lists"][number]["entries"][number];
type Amendment = ProgramFile["amendments"][number];

const SOURCE = { title: "List", url: "https://aws.amazon.com/" };
const at = (id: string, region: string) => ({ id, name: id, regions: [region], partition: "aws" as const, grade: "A" as const });
/** A row that names its service itself; `s3` unless said. */
const row = (changes: Partial<Named> = {}): Named => ({ name: "Amazon S3", services: ["s3"], ...changes });
const list = (asOf: string, entries: Named[], boundaries: string[] = [], changes: Partial<FileEdition> = {}): FileEdition => ({ id: asOf, asOf, grade: "A", source: SOURCE, lists: [{ boundaries, entries }], ...changes });
const amendment = (asOf: string, grade: "A" | "B" | "C", entries: Amendment["entries"] = [row()]): Amendment => ({ id: asOf, asOf, grade, source: SOURCE, entries });

function compiled(editions: FileEdition[], amendments: Amendment[] = [], changes: Partial<ProgramFile> = {}) {
  const boundaries = [at("ohio", "us-east-2"), at("paris", "eu-west-3")];
  const file: ProgramFile = { id: "small", name: "Small", short: "Small", kind: "per-service", groups: [], page: "https://aws.amazon.com/", regionBasis: "stated", partitions: [], boundaries, statements: [], editions, amendments, ...changes };
  return compileProgram(file, () => null);
}
const datesOf = ({ program }: ReturnType<typeof compiled>) => program.editions.map(({ asOf, complete }) => `${asOf}${complete ? "" : " amendment"}`);
const entriesOf = ({ rows }: ReturnType<typeof compiled>) => rows.map(({ service, entry }) => ({ service, ...entry }));

describe("an amendment", () => {
  const LIST = list("2022-04-11", [row()]);
  test("is kept where it may be newer than a list, and its rows are its own", () => {
    expect(datesOf(compiled([LIST], [amendment("2021-12", "A"), amendment("2022", "A")]))).toEqual(["2022-04-11", "2022 amendment"]);
    expect(entriesOf(compiled([LIST], [amendment("2023-01-01", "A")])).map(({ edition }) => edition)).toEqual([0, 1]);
    expect(datesOf(compiled([], [amendment("2021", "A")]))).toEqual(["2021 amendment"]);
  });
  test("is left out where it but repeats, by a worse grade, what the list says", () => {
    for (const grade of ["B", "C"] as const) expect(datesOf(compiled([LIST], [amendment("2023-01-01", grade)]))).toEqual(["2022-04-11"]);
  });
  test.each<[string, FileEdition, Amendment]>([
    ["it is as good as the list", LIST, amendment("2023-01-01", "A")],
    ["it says no", LIST, amendment("2023-01-01", "C", [row({ status: "not-in-scope" })])],
    ["it narrows", LIST, amendment("2023-01-01", "C", [row({ noteKind: "exclusion", note: "excludes Lab" })])],
    ["the list names another service", list("2022-04-11", [row({ name: "Amazon SQS", services: ["sqs"] })]), amendment("2023-01-01", "C")],
    ["the list has it in review", list("2022-04-11", [row({ status: "in-assessment" })]), amendment("2023-01-01", "C")],
    ["the list has it in another boundary", list("2022-04-11", [row()], ["ohio"]), amendment("2023-01-01", "C", [{ ...row(), boundaries: ["paris"] }])],
    ["the list has it in one boundary alone", list("2022-04-11", [row()], ["ohio"]), amendment("2023-01-01", "C")],
  ])("is kept where %s", (_name, edition, late) => expect(datesOf(compiled([edition], [late]))).toEqual(["2022-04-11", "2023-01-01 amendment"]));
  test("of the boundary that the list has it in repeats it", () => {
    expect(datesOf(compiled([list("2022-04-11", [row()], ["ohio"])], [amendment("2023-01-01", "C", [{ ...row(), boundaries: ["ohio"] }])]))).toEqual(["2022-04-11"]);
  });
  test("of another amendment repeats nothing", () => {
    expect(datesOf(compiled([LIST], [amendment("2023-01-01", "A", [row({ name: "Amazon SQS", services: ["sqs"] })]), amendment("2024-01-01", "C", [row({ name: "Amazon SQS", services: ["sqs"] })])]))).toHaveLength(3);
  });
});

describe("one name in several boundaries", () => {
  const both = (ohio: Partial<Named>, paris: Partial<Named>) => list("2022-04-11", [], [], { lists: [{ boundaries: ["ohio"], entries: [row(ohio)] }, { boundaries: ["paris"], entries: [row(paris)] }] });
  test("is one row, and without boundaries where it stands in all", () => {
    expect(entriesOf(compiled([both({}, {})]))).toEqual([{ service: "s3", edition: 0, named: "Amazon S3", status: "in-scope" }]);
  });
  test("names them where the list speaks of more", () => {
    const three = compiled([{ ...both({}, {}), lists: [...both({}, {}).lists, { boundaries: ["rome"], entries: [] }] }], [], { boundaries: [at("ohio", "us-east-2"), at("paris", "eu-west-3"), at("rome", "eu-south-1")] });
    expect(entriesOf(three)).toEqual([{ service: "s3", edition: 0, named: "Amazon S3", status: "in-scope", boundaries: ["ohio", "paris"] }]);
  });
  test("is two rows where they do not say the same", () => {
    expect(entriesOf(compiled([both({}, { note: "excludes Lab", noteKind: "exclusion" })])).map(({ boundaries, note }) => [boundaries, note])).toEqual([[["ohio"], undefined], [["paris"], "excludes Lab"]]);
  });
});

describe("since when a service is listed without a gap", () => {
  const since = (...named: (readonly string[])[]) => {
    const editions = named.map((services, index) => list(`20${20 + index}-01-01`, services.map((id) => row({ name: id, services: [id] }))));
    return entriesOf(compiled(editions)).find(({ service }) => service === "s3")?.since;
  };
  test("is the oldest list that names it", () => expect(since(["s3"], ["s3"], ["s3"])).toBe("2020-01-01"));
  test("is after the last list that does not", () => expect(since(["s3"], ["sqs"], ["s3"], ["s3"])).toBe("2022-01-01"));
  test("is not told where that is the list itself", () => expect([since(["s3"]), since(["sqs"], ["s3"])]).toEqual([undefined, undefined]));
  test("is what the source says, where it says so", () => {
    expect(entriesOf(compiled([list("2020-01-01", [row()]), list("2021-01-01", [row({ since: "2019-07" })])]))[0]?.since).toBe("2019-07");
  });
});

test("what a list names besides is marked so, and narrowed as its row is", () => {
  const names = (changes: Partial<Named>) => entriesOf(compiled([list("2022-04-11", [row({ includes: ["sqs", "s3"], ...changes })])])).map(({ service, included, noteKind }) => [service, included, noteKind]);
  expect(names({})).toEqual([["s3", undefined, undefined], ["sqs", true, "inclusion"]]);
  expect(names({ note: "engines only", noteKind: "limitation" })).toEqual([["s3", undefined, "limitation"], ["sqs", true, "limitation"]]);
});

test("a service that is named by its parts alone is limited, unless they are all it has", () => {
  const byParts = (whole?: true) => entriesOf(compiled([list("2022-04-11", [], [], { lists: [{ boundaries: [], entries: [], parts: [{ service: "s3", of: ["A", "B"], text: "its A and B", ...(whole && { whole }) }] }] })]));
  expect(byParts()).toEqual([{ service: "s3", edition: 0, named: "A, B", byParts: true, status: "in-scope", note: "its A and B", noteKind: "limitation" }]);
  expect(byParts(true)[0]?.noteKind).toBe("detail");
});

test("what is said of the program itself stays, and what is not said is not there", () => {
  const said = { about: "What it is.", artifact: true, freshnessDays: 30 };
  expect(compiled([], [], said).program).toMatchObject(said);
  for (const key of Object.keys(said)) expect(compiled([]).program).not.toHaveProperty(key);
});
