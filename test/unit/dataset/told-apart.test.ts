import { expect, it } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { toldApart } from "../../../domain/dataset/told-apart.ts";
import { program } from "../coverage/small-dataset.ts";

const shorts = (...programs: readonly (readonly [id: string, name: string, short: string])[]): string[] => toldApart(programs.map(([id, name, short]) => program({ id, name, short }))).map(({ short }) => short);

it("programs of one short name go by their full names; the others keep theirs", () => {
  expect(shorts(["hipaa", "HIPAA eligible services", "HIPAA"], ["acme-hipaa", "Acme HIPAA rules", "Hipaa "], ["c5", "C5 Type 2", "C5"])).toEqual(["HIPAA eligible services", "Acme HIPAA rules", "C5"]);
});

it("where the full names are one too, by their ids as well", () => {
  expect(shorts(["a", "Same", "X"], ["b", "same", "X"], ["c", "Other", "X"])).toEqual(["Same (a)", "same (b)", "Other"]);
});

it("the programs that are shipped are told apart as they are", () => {
  const { programs } = ownDataset();
  expect(toldApart(programs)).toBe(programs);
});
