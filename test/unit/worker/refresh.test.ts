import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { momentOf } from "../../../feed/moment.ts";
import type { ChangesReply } from "../../../messages/changes.ts";
import type { NamesReply } from "../../../messages/names.ts";
import { answer } from "../../../worker/answer.ts";
import { entry, service } from "../coverage/small-dataset.ts";
import { ADDRESS, bytesOf, DAY, type Files, FOREIGN_KEY, NOW, signedFiles, smallDataset } from "../feed/small-feed.ts";
import { Machine, POLICY, type Worker } from "./machine.ts";

const HOUR = DAY / 24;
const issue = (sequence: number, changes: Parameters<typeof smallDataset>[0] = {}): Promise<Files> => signedFiles(smallDataset({ sequence, ...changes }), { sequence, expires: momentOf(NOW + 400 * DAY) });

let machine: Machine;
beforeEach(async () => {
  machine = new Machine();
  machine.files = await issue(7);
});

async function labelOf(worker: Worker): Promise<string> {
  return ((await answer({ type: "names" }, worker.parts)) as NamesReply).dataset.label;
}

/** A machine that holds the feed's dataset of sequence 7. */
async function holding(): Promise<Worker> {
  const worker = await machine.due();
  expect((await worker.status()).provenance).toMatchObject({ feed: "acme", sequence: 7 });
  machine.asked = [];
  return worker;
}

describe("a feed of the policy", () => {
  test("is fetched within a minute of the start, and answers from then on", async () => {
    const worker = machine.start();
    await worker.library.prepare();
    await worker.refresher.due();
    expect(machine.asked).toEqual([]);
    expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled" }, feed: { from: "policy", address: ADDRESS, signed: true, refusal: null, waiting: true }, nextAt: NOW + 30_000, history: [] });
    expect(await labelOf(worker)).toBe("Bundled dataset of 1 Nov 2026; the dataset of feeds.example has not arrived");
    expect(machine.alarm).toBe(NOW + 30_000);

    machine.now = NOW + 30_000;
    await worker.refresher.rung();
    expect(machine.asked).toEqual([`${ADDRESS}.jws`, ADDRESS]);
    const status = await worker.status();
    expect(status).toMatchObject({
      version: "1.2.3",
      provenance: { issuer: "ACME", feed: "acme", sequence: 7, issued: "2026-11-22", signature: "signed" },
      expires: momentOf(NOW + 400 * DAY),
      expired: false,
      feed: { waiting: false },
      checking: false,
      succeededAt: machine.now,
      nextAt: machine.now + 6 * HOUR,
      storage: { kept: "stored", note: null, bytes: 1_100_000 },
    });
    expect(status.history).toEqual([{ at: machine.now, outcome: "update", code: "updated", sentence: "New dataset: acme, sequence 7.", detail: null }]);
    expect(await labelOf(worker)).toBe("Dataset of ACME, 22 Nov 2026");
    expect(machine.alarm).toBe(machine.now + 6 * HOUR);
    expect(await labelOf(machine.start())).toBe("Dataset of ACME, 22 Nov 2026");
  });

  test("that has nothing new moves the clock, and its statement's expiry", async () => {
    await holding();
    machine.files = await signedFiles(smallDataset(), { expires: momentOf(NOW + 500 * DAY) });
    const worker = await machine.due();
    expect(machine.asked).toEqual([`${ADDRESS}.jws`]);
    const { expires, succeededAt, history } = await worker.status();
    expect([expires, succeededAt]).toEqual([momentOf(NOW + 500 * DAY), machine.now]);
    expect(history.map(({ code }) => code)).toEqual(["not-modified", "updated"]);
  });

  test("that has something new replaces the dataset, for the worker that runs too", async () => {
    const worker = await holding();
    machine.files = await issue(8, { issuer: "ACME Two" });
    await machine.due(worker);
    expect(await labelOf(worker)).toBe("Dataset of ACME Two, 22 Nov 2026");
  });

  test("that is replaced in the middle of an answer: the answer is made anew, from one dataset", async () => {
    const worker = await holding();
    machine.files = await issue(8, { issuer: "ACME Two", services: ["alder", "birch", "cedar", "dogwood"].map((id) => service(id, [entry(0)])) });
    machine.now += 100 * HOUR;
    let times = 0;
    const answered = await worker.library.use(async ({ reader }) => {
      times += 1;
      const { issuer } = await reader.catalog();
      if (times === 1) await worker.refresher.rung();
      return [issuer, (await reader.services()).length];
    });
    expect([answered, times]).toEqual([["ACME Two", 4], 2]);
  });

  test("that is refused leaves the dataset, backs off, and is told", async () => {
    const worker = await holding();
    const { succeededAt } = await worker.status();
    machine.files = await issue(6);
    await machine.due(worker);
    const status = await worker.status();
    expect(status).toMatchObject({ provenance: { sequence: 7 }, feed: { waiting: false }, succeededAt, nextAt: machine.now + 120_000 });
    expect(status.history[0]).toEqual({ at: machine.now, outcome: "refused", code: "older", sentence: "The feed is older than the one that this copy has already seen.", detail: "sequence 6 after 7" });
    machine.now += 120_000;
    await worker.refresher.rung();
    expect((await worker.status()).nextAt).toBe(machine.now + 240_000);
    expect(machine.alarm).toBe(machine.now + 240_000);
  });

  test("is asked at once by `update now`, which is answered when the check has ended", async () => {
    const worker = await holding();
    machine.files = await issue(8);
    machine.now += 1000;
    expect(await answer({ type: "refresh" }, worker.parts)).toMatchObject({ kind: "status", provenance: { sequence: 8 }, checking: false });
  });

  test("whose dataset has expired goes on answering, and says so", async () => {
    machine.files = await signedFiles(smallDataset());
    const worker = await machine.due();
    machine.now = NOW + 31 * DAY;
    expect(await worker.status()).toMatchObject({ expired: true, expires: momentOf(NOW + 30 * DAY), provenance: { feed: "acme" } });
    expect(await labelOf(worker)).toBe("Dataset of ACME, 22 Nov 2026, expired");
    await machine.due(worker);
    expect(await worker.status()).toMatchObject({ provenance: { feed: "acme" }, history: [{ code: "expired" }, { code: "expired" }, { code: "updated" }] });
  });
});

describe("when it is due", () => {
  test("is worked out at each start from what is stored; jitter and alarm stay as they are", async () => {
    await holding();
    const at = machine.alarm;
    machine.alarmsSet = 0;
    for (const hours of [1, 2, 2.9]) {
      machine.now += hours * HOUR;
      await machine.start().refresher.due();
    }
    expect([machine.asked, machine.alarmsSet, machine.alarm]).toEqual([[], 0, at]);
    machine.now = Number(at);
    await machine.start().refresher.due();
    expect(machine.asked).toEqual([`${ADDRESS}.jws`]);
  });

  test("an alarm that is gone is set again", async () => {
    await holding();
    const at = machine.alarm;
    machine.alarm = null;
    await machine.start().refresher.due();
    expect(machine.alarm).toBe(at);
  });

  test("an alarm that rings a moment early leaves another", async () => {
    const worker = await holding();
    machine.now = Number(machine.alarm) - 5;
    machine.alarm = null;
    await worker.refresher.rung();
    expect([machine.asked, machine.alarm]).toEqual([[], machine.now + 5]);
  });

  test("a policy that wants it sooner has it sooner", async () => {
    const worker = await holding();
    const succeeded = machine.now;
    await machine.change(worker, { ...POLICY, refreshMinutes: 15 });
    await worker.refresher.rung();
    expect(machine.alarm).toBe(succeeded + 15 * 60_000);
  });

  test("two workers at the same moment ask once", async () => {
    await holding();
    machine.now += 100 * HOUR;
    await Promise.all([machine.start().refresher.due(), machine.start().refresher.due()]);
    expect(machine.asked).toEqual([`${ADDRESS}.jws`]);
  });

  test("and so do two presses of `update now`, and one while a check runs", async () => {
    const worker = await holding();
    machine.now += 100 * HOUR;
    await Promise.all([worker.refresher.due(), worker.refresher.now(), machine.start().refresher.now()]);
    expect(machine.asked).toEqual([`${ADDRESS}.jws`]);
  });

  test("a worker that is stopped in the middle has an alarm, and waits as after a failure", async () => {
    const worker = await holding();
    machine.files = await issue(8);
    // It never gets an answer.
    machine.meanwhile = () => new Promise<never>(() => {});
    machine.now += 100 * HOUR;
    void worker.refresher.due();
    await expect.poll(() => machine.asked.length).toBe(1);
    expect(machine.alarm).toBe(machine.now + 120_000);
    expect((await worker.status()).checking).toBe(true);
    machine.stop();
    const next = machine.start();
    await next.refresher.due();
    expect(machine.asked.length).toBe(1);
    expect(await next.status()).toMatchObject({ provenance: { sequence: 7 }, checking: false, nextAt: machine.now + 120_000 });
    machine.now += 120_000;
    await next.refresher.rung();
    expect(await next.status()).toMatchObject({ provenance: { sequence: 8 } });
  });
});

describe("which feed", () => {
  test("none is named: nothing is ever asked, and no alarm is set", async () => {
    machine = new Machine({});
    const worker = machine.start();
    await worker.refresher.due();
    await worker.refresher.now();
    expect(await worker.status()).toMatchObject({ feed: { from: "none", address: null, waiting: false }, nextAt: null });
    expect([machine.asked, machine.alarm]).toEqual([[], null]);
  });

  test("a policy's without keys is refused, and told; allowed in so many words it is asked, and called unsigned", async () => {
    machine = new Machine({ datasetUrl: ADDRESS });
    machine.files = { [ADDRESS]: JSON.stringify(smallDataset()) };
    const worker = await machine.due();
    expect(machine.asked).toEqual([]);
    expect((await worker.status()).feed).toMatchObject({ from: "policy", signed: false, refusal: { code: "no-keys" }, waiting: true });
    await machine.change(worker, { datasetUrl: ADDRESS, allowUnsignedDataset: true });
    await machine.due(worker);
    expect(await worker.status()).toMatchObject({ feed: { signed: false, refusal: null, waiting: false }, provenance: { signature: "unsigned" }, expires: null });
    expect(await labelOf(worker)).toBe("Unsigned dataset of ACME, 22 Nov 2026");
  });

  test.each([
    ["an address", { datasetUrl: "http://feeds.example/acme.json", datasetKeys: POLICY.datasetKeys }, "bad-address"],
    ["an address alone", { datasetUrl: "feeds.example" }, "bad-address"],
    ["keys", { datasetUrl: ADDRESS, datasetKeys: { keys: [] }, allowUnsignedDataset: true }, "bad-keys"],
    ["no address", { datasetKeys: POLICY.datasetKeys }, "bad-address"],
  ])("a policy that has %s wrong asks no feed, of no other layer either", async (_what, policy, code) => {
    machine = new Machine(policy);
    machine.builtIn = { ...POLICY, datasetUrl: "https://public.example/inscope.json" };
    const worker = await machine.due();
    expect(machine.asked).toEqual([]);
    expect((await worker.status()).feed).toMatchObject({ from: "policy", refusal: { code }, waiting: true });
  });

  test("a policy that only forbids unsigned feeds names none, and leaves none to others", async () => {
    machine = new Machine({ allowUnsignedDataset: false });
    machine.builtIn = POLICY;
    machine.user = { datasetUrl: ADDRESS, allowUnsignedDataset: true };
    const worker = await machine.due();
    expect(machine.asked).toEqual([]);
    expect((await worker.status()).feed).toMatchObject({ from: "none", refusal: null, waiting: false });
  });

  test("the build's waits until it is known that no policy names another", async () => {
    machine = new Machine({});
    machine.forgetPolicy();
    machine.builtIn = POLICY;
    machine.files = await issue(7);
    const worker = await machine.due();
    expect([machine.asked, (await worker.status()).feed]).toMatchObject([[], { from: "built-in", waiting: true }]);
    await machine.change(worker, {});
    await machine.due(worker);
    expect(await worker.status()).toMatchObject({ feed: { from: "built-in", waiting: false }, provenance: { feed: "acme", signature: "signed" } });
  });

  test("the build's is never asked where the policy that arrives names another", async () => {
    machine = new Machine(POLICY);
    machine.forgetPolicy();
    machine.builtIn = { ...POLICY, datasetUrl: "https://public.example/inscope.json" };
    machine.files = await issue(7);
    const worker = await machine.due();
    await machine.change(worker, POLICY);
    await machine.due(worker);
    expect(machine.asked).toEqual([`${ADDRESS}.jws`, ADDRESS]);
  });

  test("a user's own is asked where the policy has none", async () => {
    machine = new Machine({});
    machine.user = { datasetUrl: ADDRESS, allowUnsignedDataset: true };
    machine.files = { [ADDRESS]: JSON.stringify(smallDataset()) };
    expect(await (await machine.due()).status()).toMatchObject({ feed: { from: "user", signed: false }, provenance: { signature: "unsigned" } });
  });
});

describe("a policy that changes", () => {
  const MOVED = "https://moved.example/acme.json";

  test("removed, it leaves the bundle, at once; the sequence stays known", async () => {
    const worker = await holding();
    await machine.change(worker, {});
    expect(await labelOf(worker)).toBe("Bundled dataset of 1 Nov 2026");
    await worker.refresher.rung();
    expect(await worker.status()).toMatchObject({ feed: { from: "none", waiting: false }, provenance: { signature: "bundled" } });
    expect(machine.alarm).toBeNull();

    await machine.change(worker, POLICY);
    machine.files = await issue(6);
    await machine.due(worker);
    expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled" }, feed: { waiting: true }, history: [{ code: "older" }, { code: "updated" }] });
    machine.files = await issue(7);
    await machine.due(worker);
    expect(await worker.status()).toMatchObject({ provenance: { sequence: 7 }, feed: { waiting: false } });
  });

  test("to another feed: the bundle answers until that arrives, within a minute", async () => {
    const worker = await holding();
    await machine.change(worker, { ...POLICY, datasetUrl: MOVED });
    expect(await labelOf(worker)).toBe("Bundled dataset of 1 Nov 2026; the dataset of moved.example has not arrived");
    expect((await worker.status()).feed.waiting).toBe(true);
    await worker.refresher.rung();
    expect((await worker.status()).nextAt).toBe(machine.now + 30_000);
    const dataset = bytesOf(smallDataset({ feed: "other", sequence: 1, issuer: "Other" }));
    const files = await signedFiles(smallDataset({ feed: "other", sequence: 1, issuer: "Other" }), { feed: "other", sequence: 1, expires: momentOf(NOW + 400 * DAY) });
    machine.files = { [MOVED]: dataset, [`${MOVED}.jws`]: files[`${ADDRESS}.jws`]! };
    machine.now += 30_000;
    await worker.refresher.rung();
    expect(await labelOf(worker)).toBe("Dataset of Other, 22 Nov 2026");
  });

  test("away and back before the other arrived: the first one's dataset never went", async () => {
    const worker = await holding();
    await machine.change(worker, { ...POLICY, datasetUrl: MOVED });
    await machine.change(worker, POLICY);
    expect(await labelOf(worker)).toBe("Dataset of ACME, 22 Nov 2026");
  });

  test("in its keys alone: the dataset stays, and is asked for anew", async () => {
    const worker = await holding();
    await machine.change(worker, { ...POLICY, datasetKeys: { keys: [FOREIGN_KEY.publicKey] } });
    expect((await worker.status()).provenance).toMatchObject({ sequence: 7, signature: "signed" });
    await worker.refresher.rung();
    machine.now += 30_000;
    await worker.refresher.rung();
    expect(await worker.status()).toMatchObject({ provenance: { sequence: 7 }, history: [{ code: "foreign-key" }, { code: "updated" }] });
    machine.files = await signedFiles(smallDataset({ sequence: 8 }), { sequence: 8, expires: momentOf(NOW + 400 * DAY) }, {}, FOREIGN_KEY);
    await machine.due(worker);
    expect((await worker.status()).provenance).toMatchObject({ sequence: 8 });
  });

  test("from unsigned to signed: the unsigned dataset does not pass for a signed one", async () => {
    machine = new Machine({ datasetUrl: ADDRESS, allowUnsignedDataset: true });
    machine.files = { [ADDRESS]: JSON.stringify(smallDataset()) };
    const worker = await machine.due();
    await machine.change(worker, POLICY);
    expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled" }, feed: { waiting: true } });
  });

  test("while its feed is being asked: what comes is not stored", async () => {
    const worker = machine.start();
    machine.meanwhile = async (address) => {
      if (address === ADDRESS) await machine.change(worker, {});
    };
    await machine.due(worker);
    expect(machine.asked).toContain(ADDRESS);
    expect(await worker.status()).toMatchObject({ feed: { from: "none" }, provenance: { signature: "bundled" }, history: [] });
  });
});

describe("what changed", () => {
  const changes = async (worker: Worker) => ((await answer({ type: "changes" }, worker.parts)) as ChangesReply).changes;

  test("is told of the dataset that answers, against the one before, with where both came from", async () => {
    const worker = machine.start();
    await worker.library.prepare();
    expect(await changes(worker)).toBeNull();
    await machine.due(worker);
    expect(await changes(worker)).toMatchObject({ before: { feed: "bundled", signature: "bundled" }, after: { feed: "acme", sequence: 7, signature: "signed" }, programs: [] });
    machine.files = await issue(8, { services: ["alder", "birch", "cedar", "dogwood"].map((id) => service(id, [entry(0)])) });
    await machine.due(worker);
    expect(await changes(worker)).toMatchObject({ before: { sequence: 7 }, after: { sequence: 8 }, programs: [{ program: "example-program", added: [{ service: expect.stringMatching(/dogwood/i) }], removed: [], changed: [] }] });
    await machine.due(worker);
    expect(await changes(machine.start())).toMatchObject({ before: { sequence: 7 }, after: { sequence: 8 } });
  });

  test("is told of the bundle's own updates too", async () => {
    machine = new Machine({});
    await machine.start().library.prepare();
    machine.build = "two";
    machine.bundle = { ...machine.bundle, sequence: 2 };
    expect(await changes(machine.start())).toMatchObject({ before: { sequence: 1, signature: "bundled" }, after: { sequence: 2, signature: "bundled" } });
  });
});

describe("an update of the extension", () => {
  test("never replaces the dataset of an active feed", async () => {
    await holding();
    machine.build = "two";
    machine.bundle = { ...machine.bundle, sequence: 2, issued: "2027-06-01" };
    const worker = machine.start();
    await worker.library.prepare();
    expect((await worker.status()).provenance).toMatchObject({ feed: "acme", sequence: 7 });
  });

  test("that is still being stored gives way to a dataset that arrives meanwhile", async () => {
    let load = (): void => {};
    machine.loading = () => new Promise((resolve) => (load = resolve));
    const worker = machine.start();
    const prepared = worker.library.prepare();
    await machine.due(worker);
    load();
    await prepared;
    machine.loading = async () => {};
    expect((await worker.status()).provenance).toMatchObject({ feed: "acme", sequence: 7 });
  });

  test("whose own dataset is newer than its feed's is a floor for that feed", async () => {
    machine.bundle = { ...machine.bundle, feed: "acme", sequence: 9 };
    const worker = await machine.due();
    expect(await worker.status()).toMatchObject({ provenance: { signature: "bundled", sequence: 9 }, history: [{ code: "older" }] });
  });
});

