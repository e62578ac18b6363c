import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { IMPRINT } from "../../../compiler/imprint.ts";
import { createLookup } from "../../../cli/lookup.ts";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import { scopeHere } from "./in-process.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inscope-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

const scope = (args: readonly string[]) => scopeHere("dataset", ...args);

/** The same as a process of its own, which is what people start. */
function started(args: readonly string[], env: Record<string, string> = {}) {
  const run = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", join(ROOT, "cli/main.ts"), "dataset", ...args], { encoding: "utf8", env: { ...process.env, ...env } });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

function changed(name: string, change: (dataset: Dataset) => void): string {
  const dataset = JSON.parse(readFileSync(at("built.json"), "utf8")) as Dataset;
  change(dataset);
  writeFileSync(at(name), JSON.stringify(dataset));
  return at(name);
}

describe("build", () => {
  test("the same bytes in any time zone and locale, and at most 60 KB gzip", async () => {
    const said = await scope(["build", "--out", at("built.json")]);
    expect(said.code).toBe(0);
    expect(started(["build", "--out", at("again.json")], { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }).code).toBe(0);
    const bytes = readFileSync(at("built.json"));
    expect(said.out).toContain(`, ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip\n`);
    expect(bytes.equals(readFileSync(at("again.json")))).toBe(true);
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(60 * 1024);
  });
  test("a feed of one's own has its own imprint", async () => {
    await scope(["build", "--out", at("own.json"), "--feed", "acme", "--sequence", "7", "--issued", "2026-12-01", "--issuer", "ACME"]);
    expect(JSON.parse(readFileSync(at("own.json"), "utf8"))).toMatchObject({ feed: "acme", sequence: 7, issued: "2026-12-01", issuer: "ACME" });
  });
  test("a feed of one's own whose issuer is not named is warned of", async () => {
    expect(await scope(["build", "--out", at("own.json"), "--feed", "acme"])).toMatchObject({ code: 0, err: "scope: warning: copies will say that Inscope issues this dataset: name yourself with --issuer\n" });
  });
  test("refused as a process: one line on standard error, exit code 2", () => {
    expect(started(["build", "--out", "/no/such/folder/x.json"])).toEqual({ code: 2, out: "", err: expect.stringMatching(/^scope: .* cannot be written: no such file or directory\n$/) });
  });
  test.each([
    [["build", "--out", "/no/such/folder/x.json"], /cannot be written/],
    [["build", "--out", join(ROOT, "package.json/x.json")], /cannot be written: not a directory/],
    [["build", "--out", "x.json", "--sequence", "seven"], /whole number/],
    [["build", "--out", "x.json", "--sequence", ""], /whole number/],
    [["build", "--out", "x.json", "--issued", "2026-02-30"], /--issued takes a day/],
    [["build", "--out", "x.json", "--data", "/no/such/folder"], /cannot be read/],
    [["build", "--out", "x.json", "--issuer", "<b>ACME</b>"], /markup or script/],
    [["build"], /--out/],
  ])("%j is refused with nothing written", async (args, says) => {
    const before = readdirSync(folder).length;
    const run = await scope(args);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toMatch(says);
    expect(readdirSync(folder).length).toBe(before);
    expect(existsSync("x.json")).toBe(false);
  });
});

describe("validate", () => {
  test("a good dataset", async () => expect(await scope(["validate", at("built.json")])).toMatchObject({ code: 0, err: "" }));
  test("with the mark that some editors write first, as copies take it", async () => {
    writeFileSync(at("marked.json"), `\uFEFF${readFileSync(at("built.json"), "utf8")}`);
    expect(await scope(["validate", at("marked.json")])).toMatchObject({ code: 0, err: "" });
  });
  test("every problem in one run, each with its path and a sentence", async () => {
    const file = changed("bad.json", (dataset) => {
      Object.assign(dataset.services[0]!, { colour: "red", name: 7 });
      Object.assign(dataset, { issued: "yesterday" });
    });
    const run = await scope(["validate", file]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("services[0].colour: This field is not known here.");
    expect(run.err).toContain("services[0].name: It should be string, not 7.");
    expect(run.err).toMatch(/issued: /);
  });
  test.each([
    ["markup", (dataset: Dataset) => Object.assign(dataset.services[0]!, { name: "<b>S3</b>" }), /markup or script.*<b>S3/],
    ["a text that turns what stands beside it", (dataset: Dataset) => Object.assign(dataset, { issuer: "\u202Eevil" }), /markup or script/],
    ["no programs", (dataset: Dataset) => Object.assign(dataset, { programs: [], services: dataset.services.map((service) => ({ ...service, entries: {}, past: {} })) }), /holds no services, no programs/],
    ["more bytes than copies take", (dataset: Dataset) => Object.assign(dataset.services[0]!, { aliases: Array.from({ length: 41_000 }, () => "x".repeat(200)) }), /8000000/],
  ])("%s, which every copy would refuse", async (_name, change, says) => {
    const run = await scope(["validate", changed("refused.json", change)]);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toMatch(says);
  });
  test.each([["<html></html>", /no JSON/], ["[]", /format: This field is missing/]])("%s is no dataset", async (text, says) => {
    writeFileSync(at("odd.json"), text);
    const run = await scope(["validate", at("odd.json")]);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(says);
  });
  test("a pipe, which gives its bytes only once", () => {
    const run = spawnSync("sh", ["-c", 'cat "$0" | "$1" --disable-warning=ExperimentalWarning "$2" dataset validate /dev/stdin', at("built.json"), process.execPath, join(ROOT, "cli/main.ts")], { encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([0, ""]);
    expect(run.stdout).toMatch(/^\/dev\/stdin is a dataset: feed bundled/);
  });
  test("a missing file is named", async () => expect((await scope(["validate", at("nowhere.json")])).err).toMatch(/^scope: .*nowhere\.json cannot be read/));
});

describe("diff", () => {
  test("nothing changed", async () => expect((await scope(["diff", at("built.json"), at("built.json")])).out).toBe("Nothing changed.\n"));
  test("what was added, removed and changed, in three forms", async () => {
    const file = changed("later.json", (dataset) => {
      const hipaa = (id: string) => dataset.services.find((service) => service.id === id)!.entries;
      delete hipaa("athena")["hipaa"];
      hipaa("grafana")["hipaa"] = [{ edition: 0, status: "in-scope" }];
      Object.assign(hipaa("kendra")["hipaa"]![0]!, { note: "excludes everything", noteKind: "exclusion" });
    });
    const text = (await scope(["diff", at("built.json"), file])).out;
    expect(text).toContain("HIPAA");
    expect(text).toContain("1 added, 1 removed, 1 changed");
    expect(text).toMatch(/\+ Amazon Managed Grafana: in-scope/);
    expect(text).toMatch(/- Amazon Athena: was in-scope/);
    expect(text).toMatch(/~ Amazon Kendra: in-scope.* -> in-scope \(exclusion: excludes everything\)/);
    expect((await scope(["diff", at("built.json"), file, "--format", "markdown"])).out).toMatch(/^\| \+ \| Amazon Managed Grafana \|  \| in-scope \|$/m);
    const [program] = JSON.parse((await scope(["diff", at("built.json"), file, "--format", "json"])).out) as { program: string; added: unknown[] }[];
    expect(program).toMatchObject({ program: "hipaa", added: [{ service: "Amazon Managed Grafana", after: "in-scope" }] });
  });
});

test("the published JSON Schema is the one schema's", async () => {
  const printed = (await scope(["schema"])).out;
  expect(readFileSync(join(ROOT, "docs/dataset.schema.json"), "utf8")).toBe(printed);
  const schema = JSON.parse(printed) as { required: string[]; additionalProperties: boolean };
  expect(schema.required.toSorted()).toEqual(Object.keys(JSON.parse(readFileSync(at("built.json"), "utf8"))).toSorted());
  expect(schema.additionalProperties).toBe(false);
});

test("the coverage report has a row for each program, and no name that leads nowhere", async () => {
  const run = await scope(["coverage"]);
  expect(run.code).toBe(0);
  for (const program of readdirSync(join(ROOT, "data/programs"))) expect(run.out).toMatch(new RegExp(`^${program.replace(".json", "")} `, "m"));
  expect(run.out).toMatch(/^mtcs-l3 +2022-04-11 +811 +145 +0 +0$/m);
});

describe("a program of one's own", () => {
  const add = (services: string, id = "acme-approved", asOf = "2026-11-01", name = "Approved by ACME") => {
    writeFileSync(at("services.txt"), services);
    return scope(["add-program", id, "--name", name, "--short", "ACME", "--page", "https://acme.example/cloud", "--as-of", asOf, "--services", at("services.txt"), "--data", at("data")]);
  };
  beforeAll(() => cpSync(join(ROOT, "data"), at("data"), { recursive: true }));

  test("behaves like any other", async () => {
    expect((await add("Amazon S3\nAWS Lambda [excludes Lambda@Edge]\nAmazon QuickSight\n")).code).toBe(0);
    expect((await scope(["build", "--data", at("data"), "--out", at("acme.json"), "--feed", "acme", "--issuer", "ACME"])).code).toBe(0);
    const lookup = createLookup(JSON.parse(readFileSync(at("acme.json"), "utf8")) as Dataset, new Date("2026-11-22"));
    const ask = (service: string, region = "eu-west-1") => lookup({ service, region, program: "Approved by ACME" })[0];
    expect(ask("s3")).toMatchObject({ verdict: "in-scope", asOf: "2026-11-01", grade: "A" });
    expect(ask("lambda")).toMatchObject({ verdict: "in-scope-with-exclusions", note: "excludes Lambda@Edge" });
    expect(ask("quicksight")).toMatchObject({ verdict: "in-scope" });
    expect(ask("ec2")).toMatchObject({ verdict: "not-listed" });
    expect(ask("s3", "us-gov-west-1")).toMatchObject({ verdict: "unknown" });
  });
  test("may name a service that only the team's own data has", async () => {
    const [services, names] = [at("data/services.json"), "Approved Data Platform\n"];
    const before = readFileSync(services, "utf8");
    expect(await add(names, "acme-platform")).toMatchObject({ code: 2, err: expect.stringContaining('"Approved Data Platform" is no service that the data knows') });
    writeFileSync(services, before.replace('"services": [', '"services": [{"id": "acme-platform", "name": "Approved Data Platform", "former": [], "aliases": [], "kind": "service", "category": "Analytics", "global": false},'));
    expect((await add(names, "acme-platform")).code).toBe(0);
    expect((await scope(["build", "--data", at("data"), "--out", at("platform.json")])).code).toBe(0);
    rmSync(at("data/programs/acme-platform.json"));
    writeFileSync(services, before);
  });
  test("without a day of issue it is issued no sooner than its newest list is dated", async () => {
    let warned = "";
    const issuedOf = async (...more: string[]) => {
      const built = await scope(["build", "--data", at("data"), "--out", at("later.json"), ...more]);
      expect(built.code).toBe(0);
      warned = built.err;
      return (JSON.parse(readFileSync(at("later.json"), "utf8")) as Dataset).issued;
    };
    expect(await issuedOf()).toBe(IMPRINT.issued);
    expect(warned).toBe("");
    expect(await add("Amazon S3\n", "acme-later", "2031-02-03")).toMatchObject({ code: 0, err: expect.stringContaining("dated ahead: a list of 2031-02-03") });
    expect([await issuedOf(), await issuedOf("--issued", "2030-01-01")]).toEqual(["2031-02-03", "2030-01-01"]);
    expect(warned).toContain("warning: until the day before copies refuse what is dated ahead");
    expect(warned).toContain("warning: --issued 2030-01-01 is before the dataset's newest fact, of 2031-02-03");
    expect(await scope(["validate", at("later.json")])).toMatchObject({ code: 0, err: expect.stringContaining("dated ahead: issued 2030-01-01") });
    rmSync(at("data/programs/acme-later.json"));
  });
  test("with which the data would not be right any more is not written", async () => {
    expect(await add("Amazon S3\n", "dod-srg")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("The group dod-srg has the id of a program") });
    expect(await add("Amazon S3\n", "acme-bold", "2026-11-01", "<b>ACME</b>")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("markup or script") });
    expect(await add("Amazon S3\n", "acme-mute", "2026-11-01", "")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("name: It is empty.") });
    expect(readdirSync(at("data/programs")).filter((file) => /^(dod-srg|acme-(bold|mute))/.test(file))).toEqual([]);
  });
  test("from a list with the marks and line ends that Windows writes", async () => {
    expect(await add("\uFEFFAmazon S3\r\n\r\nAWS Lambda [excludes Lambda@Edge]\r\n", "acme-windows")).toMatchObject({ code: 0, out: expect.stringContaining("2 services") });
    expect(readFileSync(at("data/programs/acme-windows.json"), "utf8")).toContain('"note":"excludes Lambda@Edge"');
    rmSync(at("data/programs/acme-windows.json"));
  });
  test("is refused where it stands already, where a name is nobody's, where the id is none", async () => {
    expect((await add("Amazon S3\n")).err).toMatch(/is there already/);
    expect((await add("Amazon S3\n\nAmazon Teleporter\nAmazon Timeship\n", "acme-two")).err).toMatch(/services\.txt, line 3: "Amazon Teleporter"[\s\S]*services\.txt, line 4: "Amazon Timeship"/);
    expect((await add("Amazon S3\n", "ACME two")).err).toMatch(/an id is lower-case/);
    expect((await add("Amazon S3\n", "acme-three", "2026-02-30")).err).toMatch(/--as-of takes a day/);
    expect((await add("Amazon S3\nAmazon SQS\ns3 [excludes Glacier]\n", "acme-four")).err).toMatch(/line 3: "s3" is Amazon Simple Storage Service.*, which line 1 names already/);
    expect((await add(" \r\n", "acme-five")).err).toMatch(/services\.txt: The list names no service/);
    expect(readdirSync(at("data/programs")).filter((name) => name.startsWith("acme") || name.startsWith("ACME"))).toEqual(["acme-approved.json"]);
  });
});
