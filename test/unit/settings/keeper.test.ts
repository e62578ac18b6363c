import { describe, expect, test, vi } from "vitest";
import type { Stored } from "../../../settings/stored.ts";
import { type KeeperParts, type PolicyCopy, settingsKeeper } from "../../../worker/settings-keeper.ts";

const READ_AT = "2026-11-22T12:00:00.000Z";
const never = () => new Promise<never>(() => {});

interface Machine {
  user: unknown;
  copy: unknown;
  managed: () => Promise<unknown>;
  /** Lets the time of doubt pass. */
  pass: () => void;
  written: Stored[];
}

/** A browser's storage, and how a worker that starts on it sees the settings. */
function machine(start: Partial<Pick<Machine, "user" | "copy" | "managed">> = {}) {
  const state: Machine = { user: undefined, copy: undefined, managed: async () => ({}), pass: () => {}, written: [], ...start };
  const worker = (parts: Partial<KeeperParts> = {}) =>
    settingsKeeper(
      {
        read: async () => state.user,
        write: async (stored) => {
          state.user = stored;
          state.written.push(stored);
        },
      },
      {
        policy: { managed: () => state.managed(), copy: async () => state.copy, keep: async (copy) => void (state.copy = copy) },
        now: () => new Date(READ_AT),
        wait: () => new Promise((resolve) => (state.pass = () => resolve())),
        ...parts,
      },
    );
  return { state, worker };
}

const copyOf = (value: unknown): PolicyCopy => ({ value, readAt: "2026-11-01T00:00:00.000Z" });
const POLICY = { shownPrograms: ["soc-1"], organizationName: "Example Corp" };

describe("the policy", () => {
  test("is answered from its copy while managed storage hangs", async () => {
    const { worker } = machine({ copy: copyOf(POLICY), managed: never });
    const keeper = worker();
    void keeper.renewPolicy();
    const { settings, from, policyReadAt } = await keeper.state();
    expect([settings.shownPrograms, settings.organizationName, from.shownPrograms, policyReadAt]).toEqual([["soc-1"], "Example Corp", "policy", "2026-11-01T00:00:00.000Z"]);
  });

  test("corrects the copy when it arrives, keeps it, and tells once", async () => {
    const { state, worker } = machine({ managed: async () => POLICY });
    const keeper = worker();
    const told = vi.fn();
    keeper.watch(told);
    expect(await keeper.state()).toMatchObject({ settings: { organizationName: null }, policyReadAt: null });
    await keeper.renewPolicy();
    expect((await keeper.settings()).shownPrograms).toEqual(["soc-1"]);
    expect(state.copy).toEqual({ value: POLICY, readAt: READ_AT });
    await keeper.renewPolicy();
    expect(told).toHaveBeenCalledTimes(1);
    expect((await worker().settings()).shownPrograms).toEqual(["soc-1"]);
  });

  test.each([
    ["{} of Chromium", async () => ({})],
    ["a rejection, as Firefox's", () => Promise.reject(new Error("Managed storage manifest not found"))],
  ])("%s at a start is doubted first, then believed; the user's own is back", async (_what, managed) => {
    const { state, worker } = machine({ user: { version: 1, values: { shownPrograms: ["hipaa"] } }, copy: copyOf(POLICY), managed });
    const keeper = worker();
    const renewed = keeper.renewPolicy();
    await Promise.resolve();
    expect((await keeper.settings()).shownPrograms).toEqual(["soc-1"]);
    state.pass();
    await renewed;
    expect((await keeper.settings()).shownPrograms).toEqual(["hipaa"]);
    expect(state.copy).toEqual({ value: {}, readAt: READ_AT });
  });

  test("that seems to be gone is doubted for ten seconds, for one where the browser said that it changed, and not at all where there is one", async () => {
    const { state, worker } = machine({ copy: copyOf(POLICY) });
    const waits: number[] = [];
    const keeper = worker({ wait: async (milliseconds) => void waits.push(milliseconds) });
    await keeper.renewPolicy();
    await keeper.renewPolicy(true);
    state.managed = async () => POLICY;
    await keeper.renewPolicy();
    expect(waits).toEqual([10_000, 1000]);
  });

  test("that cannot be read is not gone: what it forced stays forced", async () => {
    const { state, worker } = machine({ user: { version: 1, values: { shownPrograms: ["hipaa"] } }, copy: copyOf(POLICY), managed: () => Promise.reject(new Error("An unexpected error occurred")) });
    const keeper = worker({ wait: async () => {} });
    await keeper.renewPolicy();
    expect((await keeper.settings()).shownPrograms).toEqual(["soc-1"]);
    expect(state.copy).toMatchObject({ value: POLICY });
  });

  test("that was only slow to load was never gone", async () => {
    const { state, worker } = machine({ copy: copyOf(POLICY) });
    const keeper = worker();
    const told = vi.fn();
    keeper.watch(told);
    const renewed = keeper.renewPolicy();
    await Promise.resolve();
    await Promise.resolve();
    state.managed = async () => POLICY;
    state.pass();
    await renewed;
    expect((await keeper.settings()).shownPrograms).toEqual(["soc-1"]);
    expect(told).not.toHaveBeenCalled();
  });

  test("that the browser says is removed is gone a second later", async () => {
    const wait = vi.fn(async () => {});
    const keeper = machine({ copy: copyOf(POLICY) }).worker({ wait });
    await keeper.renewPolicy(true);
    expect((await keeper.settings()).organizationName).toBeNull();
    expect(wait.mock.calls).toEqual([[1000]]);
  });

  test("read by a hint is not overwritten by an older reading", async () => {
    const { state, worker } = machine();
    const keeper = worker();
    const old = keeper.renewPolicy();
    await Promise.resolve();
    state.managed = async () => POLICY;
    await keeper.renewPolicy(true);
    state.managed = async () => ({});
    state.pass();
    await old;
    expect((await keeper.settings()).organizationName).toBe("Example Corp");
  });

  test("has its bad values told, and the rest applied", async () => {
    const { worker } = machine({ copy: copyOf({ ...POLICY, overlay: "sideways", datasetUrl: "http://a.example" }) });
    const { settings, problems } = await worker().state();
    expect(settings).toMatchObject({ overlay: "auto", datasetUrl: null, shownPrograms: ["soc-1"] });
    expect(problems.map(({ key }) => key)).toEqual(["overlay", "datasetUrl"]);
  });

  test.each([["rubbish", "x"], ["a list", [1]], ["no value", { readAt: 7 }]])("a copy that is %s counts as none", async (_what, copy) => {
    const { worker } = machine({ copy });
    expect(await worker().state()).toMatchObject({ problems: [], policyReadAt: null, settings: { organizationName: null } });
  });

  test("works where storage does not", async () => {
    const { worker } = machine({ managed: async () => POLICY });
    const broken = () => Promise.reject(new Error("storage"));
    const keeper = worker({ policy: { managed: async () => POLICY, copy: broken, keep: broken } });
    expect((await keeper.settings()).organizationName).toBeNull();
    await keeper.renewPolicy();
    expect((await keeper.settings()).organizationName).toBe("Example Corp");
  });
});

describe("the user's own", () => {
  test("never holds a managed value, and keeps what a policy hides", async () => {
    const { state, worker } = machine({ user: { version: 1, values: { shownPrograms: ["hipaa"], overlay: "off" } }, copy: copyOf({ ...POLICY, requiredPrograms: ["soc-2"] }) });
    const keeper = worker();
    expect((await keeper.prefer({ marks: false, shownPrograms: ["fedramp"] })).shownPrograms).toEqual(["soc-1"]);
    expect(state.user).toEqual({ version: 1, values: { shownPrograms: ["hipaa"], overlay: "off", marks: false } });
  });

  test("two changes at once are both kept", async () => {
    const { state, worker } = machine();
    const keeper = worker();
    await Promise.all([keeper.prefer({ overlay: "off" }), keeper.prefer({ marks: false })]);
    expect(state.user).toEqual({ version: 1, values: { overlay: "off", marks: false } });
    expect(await worker().settings()).toMatchObject({ overlay: "off", marks: false });
  });

  test("is migrated when it is written next", async () => {
    const { state, worker } = machine({ user: { overlay: "compact" } });
    expect((await worker().prefer({ marks: false })).overlay).toBe("compact");
    expect(state.user).toEqual({ version: 1, values: { overlay: "compact", marks: false } });
  });

  test("changed elsewhere is read again, and told", async () => {
    const { state, worker } = machine();
    const keeper = worker();
    const told = vi.fn();
    keeper.watch(told);
    await keeper.settings();
    state.user = { version: 1, values: { overlay: "off" } };
    keeper.forget();
    expect((await keeper.settings()).overlay).toBe("off");
    expect(told).toHaveBeenCalledTimes(1);
  });

  test("that cannot be read once is read again, and is never written over", async () => {
    const { state, worker } = machine();
    state.user = { version: 1, values: { shownPrograms: ["soc-1"] } };
    let fails = true;
    const keeper = settingsKeeper({ read: async () => (fails ? Promise.reject(new Error("storage")) : state.user), write: async (stored) => void (state.user = stored) });
    expect(await keeper.state()).toMatchObject({ from: { shownPrograms: "default" }, userRead: false });
    expect((await keeper.prefer({ overlay: "off" })).overlay).toBe("off");
    expect((await keeper.state()).userKept).toBe(false);
    expect(state.user).toEqual({ version: 1, values: { shownPrograms: ["soc-1"] } });
    fails = false;
    expect(await worker().state()).toMatchObject({ from: { shownPrograms: "user" }, userRead: true });
    keeper.forget();
    expect(await keeper.prefer({ overlay: "off" })).toMatchObject({ overlay: "off", shownPrograms: ["soc-1"] });
    expect(state.user).toEqual({ version: 1, values: { shownPrograms: ["soc-1"], overlay: "off" } });
  });

  test("that cannot be stored holds for now, and is said not to be kept until one is", async () => {
    let full = true;
    const { state } = machine();
    const keeper = settingsKeeper({ read: async () => state.user, write: async (stored) => (full ? Promise.reject(new Error("quota")) : void (state.user = stored)) });
    expect(await keeper.state()).toMatchObject({ userKept: true });
    expect((await keeper.prefer({ overlay: "off" })).overlay).toBe("off");
    expect(await keeper.state()).toMatchObject({ userKept: false });
    await keeper.reset();
    expect(await keeper.state()).toMatchObject({ userKept: false });
    full = false;
    await keeper.prefer({ marks: false });
    expect(await keeper.state()).toMatchObject({ userKept: true });
    full = true;
    await keeper.prefer({ marks: true });
    keeper.forget();
    expect(await keeper.state()).toMatchObject({ userKept: true, settings: { marks: false } });
  });

  test("that cannot be read or written is the defaults, and a choice for now", async () => {
    const broken = () => Promise.reject(new Error("storage"));
    const keeper = settingsKeeper({ read: broken, write: broken });
    expect((await keeper.settings()).overlay).toBe("auto");
    expect((await keeper.prefer({ overlay: "off" })).overlay).toBe("off");
  });
});

test("a published build's feed stands below both", async () => {
  const { worker } = machine();
  const builtIn = { datasetUrl: "https://public.example/d.json" };
  expect(await worker({ builtIn }).state()).toMatchObject({ settings: builtIn, from: { datasetUrl: "built-in" } });
});
