import { expect, test } from "vitest";
import type { ProgramChanges } from "../../../domain/dataset/diff.ts";
import { DEFAULTS, type Settings } from "../../../settings/settings.ts";
import { changesReply } from "../../../worker/changes.ts";
import { edition, program } from "../coverage/small-dataset.ts";
import { smallDataset } from "../feed/small-feed.ts";
import { shelfOf } from "./copy.ts";

const FROM = { issuer: "ACME", feed: "acme", sequence: 1, issued: "2026-11-22", signature: "signed" } as const;
const changed = (program: string, before: string | null, after: string | null): ProgramChanges => ({ program, name: program, kind: "changed", lists: { before, after, regraded: false }, boundaries: [], added: [], removed: [], changed: [] });

async function reply(programs: readonly ProgramChanges[], settings: Partial<Settings> = {}, now = "2026-11-22") {
  const dataset = smallDataset({ programs: [program({ editions: [edition("2026-05-01")] }), program({ id: "strict", freshnessDays: 30 })] });
  return changesReply({ ...shelfOf(dataset), changes: async () => ({ before: FROM, after: FROM, programs }) }, { ...DEFAULTS, ...settings }, new Date(now));
}

test("what a list said counts as old by its own date, before and after", async () => {
  const { old } = await reply([changed("example-program", "2022-04-11", "2026-05-01"), changed("strict", "2026-10-01", "2026-11-01"), changed("gone", "2022-04-11", null)]);
  expect(old).toEqual({ "example-program": { before: true, after: false }, strict: { before: true, after: false }, gone: { before: true, after: false } });
});

test("by the limit of the settings, and by the day on which it is asked", async () => {
  const one = [changed("example-program", "2026-05-01", "2026-11-01")];
  expect((await reply(one, { freshnessDays: { default: 30 } })).old).toEqual({ "example-program": { before: true, after: false } });
  expect((await reply(one, {}, "2028-01-01")).old).toEqual({ "example-program": { before: true, after: true } });
});

test("required programs come first, then the shown ones", async () => {
  expect((await reply([], { requiredPrograms: ["strict"], shownPrograms: ["example-program", "strict"] })).first).toEqual(["strict", "example-program"]);
});
