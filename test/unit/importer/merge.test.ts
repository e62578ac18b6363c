import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatProgram } from "../../../importer/format.ts";
import { mergeEdition } from "../../../importer/merge.ts";
import { edition, program } from "./small-sources.ts";

const PROGRAMS = new URL("../../../data/programs/", import.meta.url);

test("every program file stands in the form that the importer writes", () => {
  for (const name of readdirSync(PROGRAMS)) {
    const text = readFileSync(new URL(name, PROGRAMS), "utf8");
    expect(formatProgram(JSON.parse(text) as object), name).toBe(text);
  }
});

test("an edition goes in by its date and leaves all else as it is, one entry a line", () => {
  const text = formatProgram(program("c5", [], [edition("2022", {}), edition("2024-01-01", { "": [{ name: "Amazon Alder" }] })]));
  const merged = mergeEdition("c5.json", text, edition("2023-05-06", { "": [{ name: "AWS Birch", note: "a \"b\"", noteKind: "detail" }, { name: "Amazon Alder" }] }));
  const value = merged.ok ? merged.value : "";
  expect((JSON.parse(value) as { editions: { asOf: string }[] }).editions.map((each) => each.asOf)).toEqual(["2022", "2023-05-06", "2024-01-01"]);
  const added = `    {
      "id": "2023-05-06",
      "asOf": "2023-05-06",
      "grade": "A",
      "source": {"title": "ours", "url": "https://example.com/"},
      "lists": [
        {
          "boundaries": [],
          "entries": [
            {"name": "AWS Birch", "note": "a \\"b\\"", "noteKind": "detail"},
            {"name": "Amazon Alder"}
          ]
        }
      ]
    },
`;
  expect(value).toContain(added);
  expect(value.replace(added, "")).toBe(text);
});

test("a day that is there already is refused, and so is what makes the file wrong", () => {
  const text = formatProgram(program("c5", [], [edition("2024-01-01", {})]));
  expect(mergeEdition("c5.json", text, edition("2024-01-01", {}))).toEqual({ ok: false, problems: [{ path: "c5.json", message: "It has an edition of 2024-01-01 already." }] });
  expect(mergeEdition("c5.json", text, edition("2024-13-01", {}))).toMatchObject({ ok: false });
});
