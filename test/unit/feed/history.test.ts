import { expect, test } from "vitest";
import { type Attempt, attemptOf, attemptSentence, type History, readHistory, withAttempt } from "../../../feed/history.ts";
import { ADDRESS, NOW, signedFiles, smallDataset, visit } from "./small-feed.ts";

test("the last twenty attempts are kept, newest first", () => {
  let history: History = [];
  for (let at = 1; at <= 25; at++) history = withAttempt(history, { at, address: ADDRESS, outcome: "not-modified", feed: "acme", sequence: 7 });
  expect(history.map((attempt) => attempt.at)).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
});

test("each attempt is one plain sentence", async () => {
  const good = attemptOf(await visit(await signedFiles(smallDataset())), ADDRESS, NOW);
  const bad = attemptOf(await visit({}), ADDRESS, NOW);
  expect([good, { ...good, outcome: "not-modified" as const }, bad].map(attemptSentence)).toEqual([
    "New dataset: acme, sequence 7.",
    "Not modified: acme, sequence 7.",
    "There is no signature beside the dataset.",
  ]);
});

test("rows that cannot be read are left out", () => {
  const row: Attempt = { at: 1, address: ADDRESS, outcome: "refused", code: "offline" };
  expect(readHistory([row, { at: "x" }, { ...row, code: "of-another-version" }])).toEqual([row]);
  expect(readHistory("x")).toEqual([]);
});
