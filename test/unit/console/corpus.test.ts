import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { placeOf, services } from "./bundled.ts";

/** Console addresses labelled by people other than us; gathered beside the project, not part of it. */
const corpus = new URL("../../../../shared/facts/console/", import.meta.url);
const absent = !existsSync(corpus);
const note = "../shared/facts is not here: the corpus of console addresses cannot be compared";

interface Row {
  readonly url: string;
  readonly service: string;
  readonly region: string | null;
  readonly partition: string;
  readonly label_basis: string;
}

interface Dispute {
  readonly url: string;
  readonly field: "service" | "region";
  readonly label: string | null;
  readonly answer: string | null;
  readonly reason: string;
}

const readRows = <T>(name: string, base: URL = corpus): readonly T[] => JSON.parse(readFileSync(new URL(name, base), "utf8"));
const disputes = readRows<Dispute>("disputed-labels.json", new URL(import.meta.url));

const NO_SERVICE = ["AWS Console Home", "AWS Console Settings", "(redirector /go/view: no service)"];

/** The services a label may mean; `[null]` for a page that is no service's. */
function meant(label: string): readonly (string | null)[] {
  if (NO_SERVICE.includes(label)) return [null];
  return services.filter(({ name, short, former, aliases }) => [name, short, ...former, ...aliases].includes(label)).map(({ id }) => id);
}

const judged = (rows: readonly Row[]) =>
  rows.map((row) => {
    const place = placeOf(row.url);
    return {
      ...row,
      answer: { service: place?.service ?? null, region: place?.region ?? null },
      right: {
        service: meant(row.service).includes(place?.service ?? null),
        region: row.region === (place?.region ?? null),
        partition: row.partition === place?.partition,
      },
    };
  });

const share = (rows: readonly boolean[]) => rows.filter(Boolean).length / rows.length;
const percent = (value: number) => `${(value * 100).toFixed(2)} %`;

describe("the corpus of console addresses", () => {
  test("every label is the name of a service we know, or of no service", ({ skip }) => {
    skip(absent, note);
    const labels = new Set(readRows<Row>("url-corpus.json").map((row) => row.service));
    expect([...labels].filter((label) => meant(label).length === 0)).toEqual([]);
  });

  test("service, Region and partition are found", ({ skip }) => {
    skip(absent, note);
    const rows = judged(readRows<Row>("url-corpus.json"));
    const others = rows.filter((row) => row.label_basis !== "hash/path-rule");
    const named = others.filter((row) => row.label_basis !== "slug-manifest");
    for (const [title, group] of Object.entries({ "all": rows, "not by our own rules": others, "nor by a slug": named })) {
      const figures = (["service", "region", "partition"] as const).map((field) => `${field} ${percent(share(group.map((row) => row.right[field])))}`);
      console.log(`${title}: ${group.length} addresses, ${figures.join(", ")}`);
    }
    expect(share(others.map((row) => row.right.service))).toBeGreaterThanOrEqual(0.99);
    expect(share(others.map((row) => row.right.region))).toBeGreaterThanOrEqual(0.995);
    expect(share(others.map((row) => row.right.partition))).toBe(1);
  });

  test("every difference is disputed with a reason, and nothing else is", ({ skip }) => {
    skip(absent, note);
    const differences = judged(readRows<Row>("url-corpus.json")).flatMap((row) =>
      (["service", "region"] as const).filter((field) => !row.right[field]).map((field) => ({ url: row.url, field, label: row[field], answer: row.answer[field] })),
    );
    expect(disputes.map(({ reason, ...dispute }) => dispute)).toEqual(differences);
    expect(disputes.filter(({ reason }) => reason === "")).toEqual([]);
  });

  test("no address of the negatives is a service's page", ({ skip }) => {
    skip(absent, note);
    const taken = readRows<{ readonly url: string }>("url-negatives.json").filter(({ url }) => (placeOf(url)?.service ?? null) !== null);
    expect(taken).toEqual([]);
  });
});
