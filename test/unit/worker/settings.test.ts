import { expect, test } from "vitest";
import { ownDataset } from "../../../cli/dataset.ts";
import { answer } from "../../../worker/answer.ts";
import { type PolicyCopy, settingsKeeper } from "../../../worker/settings-keeper.ts";
import { answeringOver, libraryOver, NO_STORE } from "./copy.ts";

const dataset = ownDataset();

/** A copy with a policy, whose user chose something before. */
function machine(policy: object = {}, values: object = {}) {
  const kept = { user: { version: 1, values } as unknown };
  const copy: PolicyCopy = { value: policy, readAt: "2026-11-22T12:00:00Z" };
  const settings = settingsKeeper(
    { read: async () => kept.user, write: async (stored) => void (kept.user = stored) },
    { policy: { managed: async () => policy, copy: async () => copy, keep: async () => {} } },
  );
  return { kept, parts: answeringOver(libraryOver({ open: NO_STORE, loadBundle: async () => dataset }), settings, () => new Date("2026-11-22T12:00:00Z")) };
}

test("the options page is told what holds, by whom, what is locked, and what of the policy is ignored", async () => {
  const { parts } = machine({ shownPrograms: ["hipaa"], overlay: "sideways" }, { shownPrograms: ["soc-1"], overlay: "compact" });
  const reply = await answer({ type: "settings" }, parts);
  expect(reply).toMatchObject({ kind: "settings", settings: { shownPrograms: ["hipaa"], overlay: "compact" }, from: { shownPrograms: "policy", overlay: "user", marks: "default" }, locked: ["shownPrograms"] });
  expect(reply).toMatchObject({ problems: [{ key: "overlay", message: expect.stringMatching(/\w+ .*auto/) }] });
});

test("a change is kept and answered with what holds then; null takes it back; a locked key stays", async () => {
  const { kept, parts } = machine({ shownPrograms: ["hipaa"] }, { shownPrograms: ["soc-1"] });
  expect(await answer({ type: "change", change: { marks: false, shownPrograms: ["pci-dss"] } }, parts)).toMatchObject({ settings: { marks: false, shownPrograms: ["hipaa"] } });
  expect(kept.user).toEqual({ version: 1, values: { marks: false, shownPrograms: ["soc-1"] } });
  expect(await answer({ type: "change", change: { marks: null } }, parts)).toMatchObject({ settings: { marks: true }, from: { marks: "default" } });
});

test("a reset leaves the policy and nothing of the user's own, what the policy hides included", async () => {
  const { kept, parts } = machine({ shownPrograms: ["hipaa"] }, { shownPrograms: ["soc-1"], marks: false });
  expect(await answer({ type: "reset" }, parts)).toMatchObject({ settings: { marks: true, shownPrograms: ["hipaa"] }, from: { shownPrograms: "policy" } });
  expect(kept.user).toEqual({ version: 1, values: {} });
});
