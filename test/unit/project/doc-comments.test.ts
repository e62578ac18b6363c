import { describe, expect, test } from "vitest";
import { exportedFunctions } from "./exported.ts";
import { read, sourceFiles } from "./sources.ts";

/** A comment speaks of errors in a tag or in plain words. */
const SPEAKS_OF_ERRORS = /@throws|\b(throws?|fails?|failure|refus\w+|rejects?|errors?)\b/i;

/** What is wrong with the doc comments of a file's exported functions. */
function faults(file: string, text: string): readonly string[] {
  return exportedFunctions(file, text).flatMap(({ name, line, comment, throws }) => {
    if (comment === null) return [`${file}:${line} ${name} has no doc comment`];
    if (comment.replace(/@\w+.*$/gm, "").replaceAll(/[*\s]/g, "") === "" && !comment.includes("@throws")) return [`${file}:${line} ${name}: the comment says nothing`];
    return throws && !SPEAKS_OF_ERRORS.test(comment) ? [`${file}:${line} ${name} throws, and its comment does not say so`] : [];
  });
}

describe("every exported function has a doc comment, and one that throws says so", () => {
  const files = sourceFiles();
  test("in the whole project", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => faults(file, read(file)))).toEqual([]);
  });

  test.each([
    ["export function f() {}", "a.ts:1 f has no doc comment"],
    ["// No doc comment.\nexport const f = () => 1;", "a.ts:2 f has no doc comment"],
    ["/** */\nexport function f() {}", "a.ts:2 f: the comment says nothing"],
    ["/** Of g. */\nfunction g() {}\nexport function f() {}", "a.ts:3 f has no doc comment"],
    ["/** Halves. */\nexport function f(a) { try { g(a) } catch (error) { throw new Error('odd') } }", "a.ts:2 f throws, and its comment does not say so"],
    ["/** Halves. */\nexport function f(a) { if (a % 2) throw new Error(); return a / 2 }", "a.ts:2 f throws, and its comment does not say so"],
  ])("is told: %j", (text, fault) => {
    expect(faults("a.ts", text)).toEqual([fault]);
  });
  test.each([
    "/** Halves. Throws on odd numbers. */\nexport function f(a) { if (a % 2) throw new Error(); return a / 2 }",
    "/** Halves, or null. */\nexport const f = (a) => { try { if (a % 2) throw 1 } catch { return null } return a / 2 };",
    "/** Halves. */\nexport function f(a) { try { g(a) } catch (error) { log(error); throw error } }",
    "/** Makes one that throws later. */\nexport function f() { return () => { throw 1 } }",
    "function f() { throw 1 }",
  ])("is well: %j", (text) => {
    expect(faults("a.ts", text)).toEqual([]);
  });
});
