import type * as fs from "node:fs";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { importCommand } from "../../../cli/import.ts";
import { Refusal } from "../../../cli/refusal.ts";
import { readSources } from "../../../compiler/read.ts";
import { formatProgram } from "../../../importer/format.ts";
import { ownPage } from "./pages.ts";
import { edition, program } from "./small-sources.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return { ...real, renameSync: vi.fn(real.renameSync) };
});

const OWN_DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

let folder = "";
let data = "";
let page = "";
let out = "";

// A copy of the data in which two small programs of our own take the place of the real ones.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inscope-import-"));
  data = join(folder, "data");
  out = join(folder, "new", "editions");
  page = join(folder, "saved.html");
  cpSync(OWN_DATA, data, { recursive: true, filter: (source) => !source.includes("programs/") });
  mkdirSync(join(data, "programs"), { recursive: true });
  for (const each of [program("gsma", ["ohio", "paris"], [edition("2023-01-01", { ohio: [{ name: "AWS Lambda" }], paris: [{ name: "AWS Lambda" }] })]), program("cccs")]) writeFileSync(join(data, "programs", `${each.id}.json`), formatProgram(each));
  writeFileSync(page, ownPage("scope.html", { "AWS Birch": "AWS Lambda", "Amazon Alder": "Amazon Athena" }).text);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<string> {
  try {
    await importCommand().exitOverride().configureOutput({ writeErr: () => undefined }).parseAsync(args, { from: "user" });
    return "done";
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

const good = () => [page, "--out", out, "--data", data, "--date", "2024-05-06", "--only", "gsma,cccs"];

test("editions and a report go into a new folder, and nothing else is touched", async () => {
  const before = readFileSync(join(data, "programs", "gsma.json"), "utf8");
  expect(await run(...good())).toBe("done");
  expect(readdirSync(out).toSorted()).toEqual(["REPORT.md", "cccs.edition.json", "gsma.edition.json"]);
  expect(JSON.parse(readFileSync(join(out, "cccs.edition.json"), "utf8"))).toMatchObject({ asOf: "2024-05-06", lists: [{ boundaries: [], entries: [{ name: "Amazon Athena" }] }] });
  expect(readFileSync(join(out, "REPORT.md"), "utf8")).toContain("| gsma | ohio | 2024-05-06 | 1 | 0 | 1 as of 2023-01-01 (+0) |");
  expect(readFileSync(join(data, "programs", "gsma.json"), "utf8")).toBe(before);
  expect(vi.mocked(process.stdout.write).mock.calls.join("")).toContain("gsma, 2024-05-06: ohio 1, paris 1\n");
});

test("an empty folder is taken, one that holds something is refused", async () => {
  mkdirSync(out, { recursive: true });
  expect(await run(...good())).toBe("done");
  expect(await run(...good())).toBe(`${out} holds something already: give a new or an empty folder`);
  expect(await run(page, "--out", page)).toBe(`${page} is no folder`);
});

test("a problem leaves nothing behind, and says all there is to decide", async () => {
  writeFileSync(page, readFileSync(page, "utf8").replaceAll("AWS Lambda", "AWS Beech").replaceAll("SOC 1,2,3", "SOC 4"));
  const message = await run(...good());
  expect(message).toMatch(/^nothing was imported, 2 problem\(s\):\n {2}saved\.html: "SOC": The head "SOC 4"[^\n]*\n {2}gsma: The name "AWS Beech"[^\n]*$/);
  expect(existsSync(join(folder, "new"))).toBe(false);
});

test("--merge puts the editions into the program files as well", async () => {
  expect(await run(...good(), "--merge")).toBe("done");
  const gsma = JSON.parse(readFileSync(join(data, "programs", "gsma.json"), "utf8")) as { editions: { asOf: string }[] };
  expect(gsma.editions.map((each) => each.asOf)).toEqual(["2023-01-01", "2024-05-06"]);
  expect(readSources(data)).toMatchObject({ ok: true });
  expect(readdirSync(join(data, "programs")).toSorted()).toEqual(["cccs.json", "gsma.json"]);
});

test("--merge on a day that is there writes nothing at all", async () => {
  const args = good().map((each) => (each === "2024-05-06" ? "2023-01-01" : each));
  expect(await run(...args, "--merge")).toMatch(/^nothing was imported, 1 problem\(s\):\n.*gsma\.json: It has an edition of 2023-01-01 already\.$/);
  expect(existsSync(out)).toBe(false);
  expect(readFileSync(join(data, "programs", "cccs.json"), "utf8")).toContain('"editions": []');
});

test("--merge into data that cannot be written leaves nothing behind", async () => {
  const before = readFileSync(join(data, "programs", "gsma.json"), "utf8");
  writeFileSync(join(data, "programs", `gsma.json.${process.pid}.draft`), "in the way");
  expect(await run(...good(), "--merge")).toBe("the data cannot be written: file already exists");
  expect(existsSync(join(folder, "new"))).toBe(false);
  expect(readdirSync(join(data, "programs")).toSorted()).toEqual(["cccs.json", "gsma.json"]);
  expect(readFileSync(join(data, "programs", "gsma.json"), "utf8")).toBe(before);
});

test("--merge whose second move fails puts the first file back", async () => {
  const held = () => readdirSync(join(data, "programs")).map((name) => [name, readFileSync(join(data, "programs", name), "utf8")]);
  const before = held();
  const { renameSync: move } = await vi.importActual<typeof fs>("node:fs");
  let moves = 0;
  vi.mocked(renameSync).mockImplementation((from, to) => {
    // The third: the folder of editions comes first.
    if (++moves === 3) throw Object.assign(new Error("refused"), { errno: -13, code: "EACCES" });
    move(from, to);
  });
  expect(await run(...good(), "--merge")).toBe("the data cannot be written: permission denied");
  expect(moves).toBeGreaterThan(3);
  expect(held()).toEqual(before);
  expect(existsSync(out)).toBe(false);
});

test("--merge where the editions cannot be written leaves the data as they are", async () => {
  writeFileSync(join(folder, "new"), "no folder");
  expect(await run(...good(), "--merge")).toBe(`${out} cannot be written: file already exists`);
  expect(readdirSync(join(data, "programs")).toSorted()).toEqual(["cccs.json", "gsma.json"]);
  expect(readFileSync(join(data, "programs", "cccs.json"), "utf8")).toContain('"editions": []');
});

test("bad arguments are refused in a line", async () => {
  expect(await run(page, "--out", out, "--date", "2024-02-30")).toBe("--date takes a day as YYYY-MM-DD, not 2024-02-30");
  expect(await run(page, "--out", out, "--date", "2999-01-01")).toBe("--date 2999-01-01 is still to come: give the day of the page's lists");
  expect(await run(join(folder, "none.html"), "--out", out, "--data", data)).toMatch(/none\.html cannot be read: no such file or directory$/);
  expect(await run(page, "--out", out, "--data", folder)).toContain("is not right");
  await expect(run(page)).rejects.toMatchObject({ code: "commander.missingMandatoryOptionValue" });
});
