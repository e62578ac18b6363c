import { expect, test } from "vitest";
import { type Attempt, attemptOf, type History, lineOf, readHistory, withAttempt } from "../../../feed/history.ts";
import { ADDRESS, NOW, signedFiles, smallDataset, visit } from "./small-feed.ts";

test("the last twenty attempts are kept, newest first", () => {
  let history: History = [];
  for (let at = 1; at <= 25; at++) history = withAttempt(history, { at, address: ADDRESS, outcome: "not-modified", feed: "acme", sequence: 7 });
  expect(history.map((attempt) => attempt.at)).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
});

test("each attempt is one plain line", async () => {
  const good = attemptOf(await visit(await signedFiles(smallDataset())), ADDRESS, NOW);
  const bad = attemptOf(await visit({}), ADDRESS, NOW);
  expect([good, { ...good, outcome: "not-modified" as const }, bad].map(lineOf)).toEqual([
    "2026-11-22T12:00:00Z New dataset: acme, sequence 7",
    "2026-11-22T12:00:00Z Not modified: acme, sequence 7",
    "2026-11-22T12:00:00Z Refused: There is no signature beside the dataset. (HTTP 404)",
  ]);
});

test("rows that cannot be read are left out", () => {
  const row: Attempt = { at: 1, address: ADDRESS, outcome: "refused", code: "offline" };
  expect(readHistory([row, { at: "x" }, { ...row, code: "of-another-version" }])).toEqual([row]);
  expect(readHistory("x")).toEqual([]);
});
