import { beforeEach, expect, test } from "vitest";
import type { Display } from "../../../messages/display.ts";
import { answer } from "../../../worker/answer.ts";
import { type Hiding, hidingIn } from "../../../worker/hiding.ts";
import { settingsKeeper } from "../../../worker/settings-keeper.ts";
import { answeringOver, libraryOver, NO_STORE } from "./copy.ts";

const library = libraryOver({ open: NO_STORE, loadBundle: () => Promise.reject(new Error("not asked for")) });
const keeper = () => {
  let user: unknown;
  return settingsKeeper({ read: async () => user, write: async (stored) => void (user = stored) });
};
let session: unknown;
const store = { read: async () => session, write: async (hidden: boolean | null) => void (session = hidden) };
beforeEach(() => {
  session = undefined;
});
const parts = (hiding: Hiding, settings = keeper()) => ({ ...answeringOver(library, settings, () => new Date()), hiding });
type Parts = ReturnType<typeof parts>;
const ask = async (request: Parameters<typeof answer>[0], with_: Parts) => ((await answer(request, with_)) as Display).hidden;
const now = (with_: Parts) => ask({ type: "prefer" }, with_);

test("hidden until it is shown again, also by a worker that starts anew", async () => {
  const first = parts(hidingIn(store));
  expect(await now(first)).toBe(false);
  expect(await ask({ type: "hide", hidden: true }, first)).toBe(true);
  const second = parts(hidingIn(store));
  expect(await now(second)).toBe(true);
  expect(await ask({ type: "hide", hidden: false }, second)).toBe(false);
  expect(await now(parts(hidingIn(store)))).toBe(false);
});

test("off is hidden; shown all the same, it stays so for the session; a form that is chosen is one to be seen", async () => {
  const settings = keeper();
  const off = parts(hidingIn(store), settings);
  expect(await ask({ type: "prefer", overlay: "off" }, off)).toBe(true);
  expect(await ask({ type: "hide", hidden: false }, off)).toBe(false);
  expect(await ask({ type: "prefer", position: "top-left" }, off)).toBe(false);
  expect(await ask({ type: "hide", hidden: true }, off)).toBe(true);
  expect(await ask({ type: "prefer", position: "top-left" }, off)).toBe(true);
  expect(await ask({ type: "prefer", overlay: "compact" }, off)).toBe(false);
  expect(session).toBeNull();
});

test("read once, until it changes or something is said", async () => {
  let reads = 0;
  let changed = () => {};
  const hiding = hidingIn({ ...store, read: async () => ((reads += 1), session), watch: (listener) => void (changed = listener) });
  expect([await hiding.hidden(), await hiding.hidden(), reads]).toEqual([null, null, 1]);
  session = true;
  changed();
  expect([await hiding.hidden(), await hiding.hidden(), reads]).toEqual([true, true, 2]);
  await hiding.hide(false);
  expect([await hiding.hidden(), reads]).toEqual([false, 2]);
});

test("what could not be read is read again", async () => {
  session = true;
  let broken = true;
  const hiding = hidingIn({ ...store, read: () => (broken ? Promise.reject(new Error("no")) : store.read()) });
  expect(await hiding.hidden()).toBeNull();
  broken = false;
  expect(await hiding.hidden()).toBe(true);
});

test("a store that fails, or holds what is no answer, hides nothing; what was said holds while the worker lives", async () => {
  const broken = parts(hidingIn({ read: () => Promise.reject(new Error("no")), write: () => Promise.reject(new Error("no")) }));
  expect(await now(broken)).toBe(false);
  expect(await ask({ type: "hide", hidden: true }, broken)).toBe(true);
  expect(await now(broken)).toBe(true);
  session = "yes";
  expect(await now(parts(hidingIn(store)))).toBe(false);
});
