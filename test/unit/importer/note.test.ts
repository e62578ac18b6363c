import { expect, test } from "vitest";
import { splitName } from "../../../importer/note.ts";

test.each([
  // Square brackets are always notes.
  ["Amazon A [excludes B]", { name: "Amazon A", note: "excludes B", noteKind: "exclusion" }],
  ["Amazon A [formerly B, excludes C]", { name: "Amazon A", note: "formerly B, excludes C", noteKind: "exclusion" }],
  ["Amazon A (A1) [includes Amazon B ]", { name: "Amazon A (A1)", note: "includes Amazon B", noteKind: "inclusion" }],
  ["Amazon A – [both B and C]", { name: "Amazon A –", note: "both B and C", noteKind: "inclusion" }],
  ["AWS A [B and C engines only]", { name: "AWS A", note: "B and C engines only", noteKind: "limitation" }],
  ["AWS A [a B Service- C Addendum applies]", { name: "AWS A", note: "a B Service- C Addendum applies", noteKind: "limitation" }],
  ["AWS A [feature of B]", { name: "AWS A", note: "feature of B", noteKind: "detail" }],
  ["AWS A [service of B]", { name: "AWS A", note: "service of B", noteKind: "detail" }],
  ["AWS A [ACM]", { name: "AWS A", note: "ACM", noteKind: "detail" }],
  ["AWS A [Successor To B]", { name: "AWS A", note: "Successor To B", noteKind: "rename" }],
  // Round ones only where they say so.
  ["AWS A (excluding B)", { name: "AWS A", note: "excluding B", noteKind: "exclusion" }],
  ["AWS A (including B, excluding C)", { name: "AWS A", note: "including B, excluding C", noteKind: "exclusion" }],
  ["AWS A (Redis only)", { name: "AWS A", note: "Redis only", noteKind: "limitation" }],
  ["AWS A (previously B)", { name: "AWS A", note: "previously B", noteKind: "rename" }],
  ["AWS A (with MongoDB compatibility)", { name: "AWS A", note: "with MongoDB compatibility", noteKind: "detail" }],
  ["AWS A (AWS AA) (includes B)", { name: "AWS A (AWS AA)", note: "includes B", noteKind: "inclusion" }],
  ["AWS A (including B)", { name: "AWS A (including B)" }],
  ["AWS A (Standard and Advanced)", { name: "AWS A (Standard and Advanced)" }],
  ["AWS A (MySQL)", { name: "AWS A (MySQL)" }],
  ["AWS A *", { name: "AWS A *" }],
  // Several notes: the last bracket first, the most narrowing kind counts.
  ["AWS A (formerly B) [excluding C]", { name: "AWS A", note: "excluding C; formerly B", noteKind: "exclusion" }],
  // What nobody has taught is never guessed.
  ["AWS A [new words]", { name: "AWS A", unread: "new words" }],
  ["AWS A (for the brave)", { name: "AWS A", unread: "for the brave" }],
  ["AWS A [excludes B] C", { name: "AWS A [excludes B] C", unread: "AWS A [excludes B] C" }],
  ["AWS [X] A [excludes B]", { name: "AWS [X] A", unread: "AWS [X] A [excludes B]" }],
])("%s", (published, named) => {
  expect(splitName(published)).toEqual(named);
});
