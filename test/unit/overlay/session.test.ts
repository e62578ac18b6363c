import { beforeEach, expect, test, vi } from "vitest";
import type { PageFacts, Route } from "../../../console/page.ts";
import type { PageReply } from "../../../messages/protocol.ts";
import type { Scene } from "../../../overlay/scene.ts";
import { openSession } from "../../../overlay/session.ts";
import { DISPLAY, page, serviceReply } from "./samples.ts";

const EC2: Route = { path: "ec2", service: "ec2" };
const EBS: Route = { path: "ec2", hash: "Volumes", service: "ebs" };
const KENDRA: Route = { path: "kendra", service: "kendra" };
const ec2 = serviceReply("ec2", EC2, [EC2, EBS]);
const ebs = serviceReply("ebs", EBS, [EC2, EBS]);
const kendra = serviceReply("kendra", KENDRA);

/** A desk whose answers the test gives by hand. */
function desk() {
  const asked: { page: PageFacts; answer(reply: PageReply | undefined): void; fail(): void }[] = [];
  const state = { page: page("/kendra/home") as PageFacts | null, alive: true };
  const scenes: Scene[] = [];
  const leave = vi.fn();
  const arrange = vi.fn();
  const step = openSession({
    arrange,
    read: () => state.page,
    ask: (asks) => {
      const { promise, resolve, reject } = Promise.withResolvers<PageReply | undefined>();
      asked.push({ page: asks, answer: resolve, fail: () => reject(new Error("the message channel closed")) });
      return promise;
    },
    show: (scene) => scenes.push(scene),
    alive: () => state.alive,
    leave,
  });
  return { state, asked, scenes, leave, arrange, step, last: () => scenes.at(-1), go: (to: PageFacts) => ((state.page = to), step()) };
}
type Desk = ReturnType<typeof desk>;
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function answered(at: Desk, reply: PageReply | undefined) {
  at.asked.at(-1)?.answer(reply);
  await settled();
}

let at: Desk;
beforeEach(() => {
  at = desk();
});

test("asks once, and shows the answer for the page's Region", async () => {
  at.step();
  expect(at.last()).toEqual({ kind: "asking", programs: [] });
  await answered(at, kendra);
  expect(at.asked).toHaveLength(1);
  expect(at.last()).toMatchObject({ kind: "service", region: "ap-southeast-1", row: { service: { id: "kendra" } } });
});

test("a change of Region alone asks nobody, before the answer and after it", async () => {
  at.step();
  at.go(page("/kendra/home", { queryRegion: "ap-northeast-2" }));
  await answered(at, kendra);
  expect(at.last()).toMatchObject({ kind: "service", region: "ap-northeast-2" });
  at.go(page("/kendra/home", { queryRegion: "eu-west-1" }));
  at.go(page("/kendra/indexes/x", { queryRegion: "ap-southeast-1" }));
  expect(at.asked).toHaveLength(1);
  expect(at.last()).toMatchObject({ kind: "service", region: "ap-southeast-1" });
});

test("a step that changes nothing shows the very same scene", async () => {
  at.step();
  await answered(at, kendra);
  const before = at.last();
  at.step();
  at.go(page("/kendra/other"));
  expect(at.last()).toBe(before);
});

test("a hash that leaves the route clears at once and asks; one that stays does not", async () => {
  at.go(page("/ec2/home"));
  await answered(at, ec2);
  at.go(page("/ec2/home", { hash: "Instances:" }));
  expect(at.asked).toHaveLength(1);
  at.go(page("/ec2/home", { hash: "Volumes:" }));
  expect(at.asked).toHaveLength(2);
  expect(at.last()).toEqual({ kind: "asking", programs: [
    { program: "mtcs-l3", short: "MTCS L3" },
    { program: "hipaa", short: "HIPAA" },
  ] });
  await answered(at, ebs);
  expect(at.last()).toMatchObject({ row: { service: { id: "ebs" } } });
});

test("a late answer to an older question is dropped, in whatever order they come", async () => {
  at.step();
  at.go(page("/ec2/home"));
  at.asked[0]?.answer(kendra);
  await settled();
  expect(at.last()?.kind).toBe("asking");
  at.asked[1]?.answer(ec2);
  await settled();
  expect(at.last()).toMatchObject({ row: { service: { id: "ec2" } } });

  at.go(page("/kendra/home"));
  at.go(page("/ec2/home"));
  at.asked[3]?.answer(ec2);
  await settled();
  at.asked[2]?.answer(kendra);
  await settled();
  expect(at.last()).toMatchObject({ row: { service: { id: "ec2" } } });
});

test("a late refusal of an older question is dropped too, and not asked again", async () => {
  at.step();
  at.go(page("/ec2/home"));
  at.asked[0]?.fail();
  await settled();
  expect(at.asked).toHaveLength(2);
  expect(at.last()?.kind).toBe("asking");
});

test("an answer that is late for a page already left is not shown for the next", async () => {
  at.step();
  at.state.page = page("/ec2/home");
  await answered(at, kendra);
  expect(at.last()?.kind).toBe("asking");
  expect(at.asked.at(-1)?.page.path).toBe("/ec2/home");
});

test("a worker stopped midway is asked once more, then the answer is unknown", async () => {
  at.step();
  at.asked[0]?.fail();
  await settled();
  expect(at.asked).toHaveLength(2);
  await answered(at, kendra);
  expect(at.last()?.kind).toBe("service");

  at.go(page("/ec2/home"));
  at.asked[2]?.fail();
  await settled();
  at.asked[3]?.fail();
  await settled();
  expect(at.asked).toHaveLength(4);
  expect(at.last()).toMatchObject({ kind: "failed", programs: [{ program: "mtcs-l3" }, { program: "hipaa" }] });
  expect(at.leave).not.toHaveBeenCalled();
});

test("no answer at all, or a dataset that cannot be read, is unknown; the next step asks anew", async () => {
  at.step();
  await answered(at, undefined);
  await answered(at, undefined);
  expect(at.last()).toEqual({ kind: "failed", programs: [] });
  at.step();
  await answered(at, { kind: "failed", reason: "broken" });
  expect(at.last()).toEqual({ kind: "failed", programs: [] });
  expect(at.asked).toHaveLength(3);
});

test("without an answer for ten seconds the badges say unknown; one that comes later still counts", async () => {
  vi.useFakeTimers();
  at.step();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(at.last()).toEqual({ kind: "asking", programs: [] });
  await vi.advanceTimersByTimeAsync(1);
  expect(at.last()).toEqual({ kind: "failed", programs: [] });
  at.step();
  expect(at.last()).toEqual({ kind: "failed", programs: [] });
  expect(at.asked).toHaveLength(1);
  at.asked[0]?.answer(kendra);
  await vi.advanceTimersByTimeAsync(0);
  expect(at.last()?.kind).toBe("service");
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("the patience for a page that was left says nothing of the next", async () => {
  vi.useFakeTimers();
  at.step();
  await vi.advanceTimersByTimeAsync(8_000);
  at.go(page("/ec2/home"));
  await vi.advanceTimersByTimeAsync(8_000);
  expect(at.last()?.kind).toBe("asking");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(at.last()?.kind).toBe("failed");
  vi.useRealTimers();
});

test("every answer says how it is to be shown, before it is", async () => {
  const display = { ...DISPLAY, overlay: "off" } as const;
  at.go(page("/newthing/home"));
  at.arrange.mockImplementation(() => at.scenes.push({ kind: "nothing" }));
  await answered(at, { kind: "not-recognised", family: [], display });
  expect(at.arrange.mock.calls).toEqual([[display]]);
  expect(at.scenes.slice(-2).map(({ kind }) => kind)).toEqual(["nothing", "not-recognised"]);
});

test("which dataset did not know a page is what that answer says, else what answered before", async () => {
  at.step();
  await answered(at, kendra);
  at.go(page("/newthing/home"));
  await answered(at, { kind: "not-recognised", family: [], display: DISPLAY });
  expect(at.last()).toEqual({ kind: "not-recognised", dataset: "Bundled dataset of 22 Nov 2026" });
  const told = { kind: "not-recognised", family: [], display: DISPLAY, dataset: { label: "Feed of 23 Nov 2026" } } as unknown as PageReply;
  at.go(page("/otherthing/home"));
  await answered(at, told);
  expect(at.last()).toEqual({ kind: "not-recognised", dataset: "Feed of 23 Nov 2026" });
});

test("a page that is not recognised stays so within its routes, and asks outside them", async () => {
  at.go(page("/newthing/home"));
  await answered(at, { kind: "not-recognised", family: [], display: DISPLAY });
  at.go(page("/newthing/list"));
  expect(at.last()).toEqual({ kind: "not-recognised", dataset: null });
  expect(at.asked).toHaveLength(1);
  at.go(page("/otherthing/list"));
  expect(at.last()?.kind).toBe("asking");
  expect(at.asked).toHaveLength(2);
});

test("the page of no service, and a page that is not the console's, show nothing", async () => {
  at.go(page("/console/home"));
  await answered(at, { kind: "no-service", route: { path: "console", service: null }, family: [{ path: "console", service: null }], display: DISPLAY });
  expect(at.last()).toEqual({ kind: "nothing" });
  at.go(page("/console/services"));
  expect(at.asked).toHaveLength(1);
  at.state.page = null;
  at.step();
  expect(at.last()).toEqual({ kind: "nothing" });
});

test("a change of the page's service tag asks again", async () => {
  at.step();
  await answered(at, kendra);
  at.go(page("/kendra/home", { metaService: "s3" }));
  expect(at.asked).toHaveLength(2);
});

test("a global service is global in every Region", async () => {
  at.go(page("/iam/home"));
  await answered(at, serviceReply("iam", { path: "iam", service: "iam" }, undefined, { global: true }));
  expect(at.last()).toMatchObject({ region: "global" });
  at.go(page("/iam/home", { queryRegion: "ap-northeast-2" }));
  expect(at.last()).toMatchObject({ region: "global" });
});

test("an orphan leaves without a word: at a step, or when its question fails", async () => {
  at.step();
  await answered(at, kendra);
  const shown = at.scenes.length;
  at.state.alive = false;
  at.go(page("/ec2/home"));
  expect(at.leave).toHaveBeenCalledOnce();
  expect(at.scenes).toHaveLength(shown);

  const other = desk();
  other.step();
  other.state.alive = false;
  other.asked[0]?.fail();
  await settled();
  expect(other.asked).toHaveLength(1);
  expect(other.leave).toHaveBeenCalledOnce();
  expect(other.last()?.kind).toBe("asking");
});

test("whatever goes wrong in reading or showing takes the overlay away", async () => {
  const leave = vi.fn();
  const broken = { arrange: () => {}, ask: async () => kendra, alive: () => true, leave };
  openSession({ ...broken, show: () => {}, read: () => { throw new Error("a hostile page"); } })();
  expect(leave).toHaveBeenCalledOnce();
  openSession({ ...broken, show: () => { throw new Error("a hostile page"); }, read: () => page("/kendra/home") })();
  await settled();
  expect(leave).toHaveBeenCalledTimes(2);
});
