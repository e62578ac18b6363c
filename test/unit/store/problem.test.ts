import { expect, test } from "vitest";
import { isUnreadable, storageProblem } from "../../../store/problem.ts";

const error = (name: string) => new DOMException("x", name);

test.each([
  ["VersionError", "newer"],
  ["QuotaExceededError", "no-room"],
  ["InvalidStateError", "unusable"],
  ["UnknownError", "unusable"],
])("%s of the store means %s", (name, problem) => expect(storageProblem(error(name))).toBe(problem));

test("what is no error of the store is one that cannot be told", () => {
  expect(storageProblem("VersionError")).toBe("unusable");
  expect(storageProblem(Object.assign(new Error("late"), { name: "OpenTimeout" }))).toBe("blocked");
});

test("only damage to what lies there makes it unreadable: it is thrown away then", () => {
  for (const name of ["DataError", "NotReadableError", "UnknownError", "EncodingError"]) expect(isUnreadable(error(name))).toBe(true);
  for (const other of [error("QuotaExceededError"), error("AbortError"), Object.assign(new Error("x"), { name: "DataError" }), null]) expect(isUnreadable(other)).toBe(false);
});
