import { beforeEach, expect, test, vi } from "vitest";
import type { PageFacts, Route } from "../../../console/page.ts";
import type { PageReply } from "../../../messages/page.ts";
import type { Board, Sight } from "../../../messages/sight.ts";
import { reaches, sameQuestion } from "../../../overlay/reach.ts";
import { type Lore, openSession } from "../../../overlay/session.ts";
import { silence } from "../../../overlay/silence.ts";
import { DISPLAY, page, serviceReply, sight, textOf } from "../sight/samples.ts";

const EC2: Route = { path: "ec2", service: "ec2" };
const EBS: Route = { path: "ec2", hash: "Volumes", service: "ebs" };
const KENDRA: Route = { path: "kendra", service: "kendra" };
const ec2 = serviceReply("ec2", EC2, [EC2, EBS]);
const ebs = serviceReply("ebs", EBS, [EC2, EBS]);
const kendra = serviceReply("kendra", KENDRA);

/** What a person would say is shown: `nothing`, `asking`, `failed`, `not-recognised`, or the service and its Region. */
function kindOf(board: Board | null | undefined): string {
  if (!board) return "nothing";
  const said = board.place.label.replace("Compliance scope: ", "");
  return { asking: "asking", unknown: "failed", "service not recognised": "not-recognised" }[said] ?? said;
}
const names = (board: Board | null | undefined) => board?.badges.map(({ program, spoken, verdict }) => [program, spoken, verdict]);

const LORE: Lore = { sameQuestion, reaches, silence: () => silence("overlay_label_unknown", "overlay_no_answer") };

/** A desk whose answers the test gives by hand. */
function desk(learned = true) {
  const asked: { page: PageFacts; answer(reply: Sight | undefined): void; fail(): void }[] = [];
  const state = { page: page("/kendra/home") as PageFacts | null, alive: true, now: Date.parse("2026-11-22T12:00:00Z") };
  const scenes: (Board | null)[] = [];
  const leave = vi.fn();
  const arrange = vi.fn();
  const { step, renew, learn, report } = openSession({
    arrange,
    read: () => state.page,
    ask: (asks) => {
      const { promise, resolve, reject } = Promise.withResolvers<Sight | undefined>();
      asked.push({ page: asks, answer: resolve, fail: () => reject(new Error("the message channel closed")) });
      return promise;
    },
    show: (board) => scenes.push(board),
    alive: () => state.alive,
    now: () => state.now,
    leave,
  });
  if (learned) learn(LORE);
  return { state, asked, scenes, leave, arrange, step, renew, learn, report, last: () => scenes.at(-1), kind: () => kindOf(scenes.at(-1)), go: (to: PageFacts) => ((state.page = to), step()) };
}
type Desk = ReturnType<typeof desk>;
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function answered(at: Desk, reply: PageReply | undefined) {
  at.asked.at(-1)?.answer(reply && sight(reply));
  await settled();
}

let at: Desk;
beforeEach(() => {
  vi.useRealTimers();
  at = desk();
});

test("asks once, and shows the answer for the page's Region", async () => {
  at.step();
  expect(at.kind()).toBe("nothing");
  await answered(at, kendra);
  expect(at.asked).toHaveLength(1);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");
});

test("until it has learnt how far answers reach, one holds for its own page, and a failure waits to be told", async () => {
  at = desk(false);
  at.step();
  await answered(at, kendra);
  at.step();
  expect([at.asked.length, at.kind()]).toEqual([1, "Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)"]);
  at.go(page("/kendra/home", { queryRegion: "ap-northeast-2" }));
  expect(at.asked).toHaveLength(2);
  at.learn(LORE);
  expect(at.asked).toHaveLength(2);

  at = desk(false);
  at.step();
  await answered(at, undefined);
  await answered(at, undefined);
  expect([at.asked.length, at.kind()]).toEqual([2, "nothing"]);
  at.learn(LORE);
  await answered(at, undefined);
  await answered(at, undefined);
  expect([at.asked.length, at.kind()]).toEqual([4, "overlay_label_unknown"]);
});

test("a change of Region alone asks nobody, before the answer and after it", async () => {
  at.step();
  at.go(page("/kendra/home", { queryRegion: "ap-northeast-2" }));
  await answered(at, kendra);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Seoul) (ap-northeast-2)");
  at.go(page("/kendra/home", { queryRegion: "eu-west-1" }));
  at.go(page("/kendra/indexes/x", { queryRegion: "ap-southeast-1" }));
  expect(at.asked).toHaveLength(1);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");
});

test("a change to a Region that the answer does not hold asks anew, and to one of which the page says nothing too", async () => {
  at.step();
  await answered(at, kendra);
  at.go(page("/kendra/home", { queryRegion: "ap-southeast-9" }));
  expect(at.kind()).toBe("asking");
  expect(at.asked).toHaveLength(2);
  await answered(at, kendra);
  expect(at.kind()).toBe("Amazon kendra, Region not known");
  at.step();
  expect(at.asked).toHaveLength(2);
  at.go(page("/kendra/home", { host: "console.aws.amazon.com", queryRegion: null }));
  expect(at.asked).toHaveLength(3);
  await answered(at, kendra);
  at.go(page("/kendra/home", { queryRegion: "ap-northeast-2" }));
  expect(at.asked).toHaveLength(3);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Seoul) (ap-northeast-2)");
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
  expect(at.kind()).toBe("asking");
  expect(names(at.last())).toEqual([["mtcs-l3", "MTCS L3: asking", null], ["hipaa", "HIPAA: asking", null]]);
  expect(JSON.stringify(at.last()?.badges)).not.toMatch(/2022|listed/);
  await answered(at, ebs);
  expect(at.kind()).toBe("Amazon ebs, Asia Pacific (Singapore) (ap-southeast-1)");
});

test("a late answer to an older question is dropped, in whatever order they come", async () => {
  at.step();
  at.go(page("/ec2/home"));
  at.asked[0]?.answer(sight(kendra));
  await settled();
  expect(at.kind()).toBe("nothing");
  at.asked[1]?.answer(sight(ec2));
  await settled();
  expect(at.kind()).toBe("Amazon ec2, Asia Pacific (Singapore) (ap-southeast-1)");

  at.go(page("/kendra/home"));
  at.go(page("/ec2/home"));
  at.asked[3]?.answer(sight(ec2));
  await settled();
  at.asked[2]?.answer(sight(kendra));
  await settled();
  expect(at.kind()).toBe("Amazon ec2, Asia Pacific (Singapore) (ap-southeast-1)");
});

test("a late refusal of an older question is dropped too, and not asked again", async () => {
  at.step();
  at.go(page("/ec2/home"));
  at.asked[0]?.fail();
  await settled();
  expect(at.asked).toHaveLength(2);
  expect(at.kind()).toBe("nothing");
});

test("an answer that is late for a page already left is not shown for the next", async () => {
  at.step();
  at.state.page = page("/ec2/home");
  await answered(at, kendra);
  expect(at.kind()).toBe("asking");
  expect(at.asked.at(-1)?.page.path).toBe("/ec2/home");
});

test("a worker stopped midway is asked once more, then the answer is unknown", async () => {
  at.step();
  at.asked[0]?.fail();
  await settled();
  expect(at.asked).toHaveLength(2);
  await answered(at, kendra);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");

  at.go(page("/ec2/home"));
  at.asked[2]?.fail();
  await settled();
  at.asked[3]?.fail();
  await settled();
  expect(at.asked).toHaveLength(4);
  expect(at.kind()).toBe("failed");
  expect(names(at.last())).toEqual([["mtcs-l3", "MTCS L3: unknown, no answer", "unknown"], ["hipaa", "HIPAA: unknown, no answer", "unknown"]]);
  expect(at.leave).not.toHaveBeenCalled();
});

test("no answer at all, or a dataset that cannot be read, is unknown; the next step asks anew", async () => {
  at.step();
  await answered(at, undefined);
  await answered(at, undefined);
  expect(at.kind()).toBe("overlay_label_unknown");
  at.step();
  await answered(at, { kind: "failed", reason: "broken" });
  expect(at.kind()).toBe("failed");
  expect(at.asked).toHaveLength(3);
});

test("without an answer for ten seconds the badges say unknown; one that comes later still counts", async () => {
  vi.useFakeTimers();
  at.step();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(at.kind()).toBe("nothing");
  await vi.advanceTimersByTimeAsync(1);
  expect(at.kind()).toBe("overlay_label_unknown");
  at.step();
  expect(at.kind()).toBe("overlay_label_unknown");
  expect(at.asked).toHaveLength(1);
  at.asked[0]?.answer(sight(kendra));
  await vi.advanceTimersByTimeAsync(0);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Singapore) (ap-southeast-1)");
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("the patience for a page that was left says nothing of the next", async () => {
  vi.useFakeTimers();
  at.step();
  await vi.advanceTimersByTimeAsync(8_000);
  at.go(page("/ec2/home"));
  await vi.advanceTimersByTimeAsync(8_000);
  expect(at.kind()).toBe("nothing");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(at.kind()).toBe("overlay_label_unknown");
  vi.useRealTimers();
});

test("every answer says how it is to be shown, before it is", async () => {
  at.go(page("/newthing/home"));
  at.arrange.mockImplementation(() => expect(at.kind()).toBe("nothing"));
  await answered(at, { kind: "not-recognised", family: [] });
  expect(at.arrange.mock.calls).toEqual([[DISPLAY]]);
  expect(at.kind()).toBe("not-recognised");
});

test("a dataset that cannot be read says how it is to be shown too, and keeps the last names", async () => {
  at.step();
  await answered(at, { kind: "failed", reason: "broken" });
  expect(at.arrange).toHaveBeenCalledOnce();
  expect(at.kind()).toBe("failed");
  expect(textOf(JSON.parse(at.last()?.place.head as string))).toBe("Unknown: no answer for this page");
  at.step();
  await answered(at, kendra);
  at.go(page("/ec2/home"));
  await answered(at, { kind: "failed", reason: "broken" });
  expect(names(at.last())).toEqual([["mtcs-l3", "MTCS L3: unknown, no answer", "unknown"], ["hipaa", "HIPAA: unknown, no answer", "unknown"]]);
});

test("a page that is not recognised stays so within its routes, and asks outside them", async () => {
  at.go(page("/newthing/home"));
  await answered(at, { kind: "not-recognised", family: [] });
  at.go(page("/newthing/list"));
  expect(at.kind()).toBe("not-recognised");
  expect(at.report()).toMatch(/^Inscope 1\.2\.3: service not recognised\n\{Address\}\nMeta tags: \{Tags\}$/);
  expect(at.asked).toHaveLength(1);
  at.go(page("/otherthing/list"));
  expect(at.kind()).toBe("nothing");
  expect(at.asked).toHaveLength(2);
});

test("the page of no service, and a page that is not the console's, show nothing", async () => {
  at.go(page("/console/home"));
  await answered(at, { kind: "no-service", route: { path: "console", service: null }, family: [{ path: "console", service: null }] });
  expect(at.last()).toBeNull();
  at.go(page("/console/services"));
  expect(at.asked).toHaveLength(1);
  at.state.page = null;
  at.step();
  expect(at.last()).toBeNull();
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
  expect(at.kind()).toBe("Amazon iam, Global");
  at.go(page("/iam/home", { queryRegion: "ap-northeast-2" }));
  expect(at.kind()).toBe("Amazon iam, Global");
});

test("with a panel open over it, one that rests on something else stays until the next answer is there, or is not to be had", async () => {
  at.step();
  await answered(at, kendra);
  const before = at.last();
  at.renew("two", true);
  expect(at.asked).toHaveLength(2);
  expect(at.last()).toBe(before);
  at.go(page("/kendra/home", { queryRegion: "ap-northeast-2" }));
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Seoul) (ap-northeast-2)");
  await answered(at, kendra);
  expect(at.asked).toHaveLength(2);
  expect(at.kind()).toBe("Amazon kendra, Asia Pacific (Seoul) (ap-northeast-2)");
  at.renew("two", true);
  at.asked[2]?.fail();
  await settled();
  at.asked[3]?.fail();
  await settled();
  expect(at.kind()).toBe("failed");
  at.step();
  expect([at.asked.length, at.kind()]).toEqual([5, "asking"]);
});

test("an answer that rests on something else is dropped and asked for again, one that does not is kept", async () => {
  at.renew("two");
  expect(at.asked).toHaveLength(0);
  at.step();
  at.renew("one");
  await answered(at, kendra);
  expect(at.asked).toHaveLength(1);
  at.renew("one");
  expect(at.asked).toHaveLength(1);
  at.renew("two");
  expect([at.asked.length, at.kind()]).toEqual([2, "asking"]);
});

test("an answer made before something else was told is never shown, and asked for again once", async () => {
  at.step();
  at.renew("two");
  await answered(at, kendra);
  expect([at.asked.length, at.kind(), at.arrange.mock.calls.length]).toEqual([2, "nothing", 0]);
  await answered(at, kendra);
  expect([at.asked.length, at.kind().slice(0, 13)]).toEqual([2, "Amazon kendra"]);
});

test("an answer of the day before is asked for again at the next step, be it only a look at the page", async () => {
  at.step();
  await answered(at, kendra);
  at.state.now += 11 * 3_600_000;
  at.step();
  expect(at.asked).toHaveLength(1);
  at.state.now += 2 * 3_600_000;
  at.step();
  expect([at.asked.length, at.kind()]).toEqual([2, "asking"]);
  await answered(at, kendra);
  expect(at.kind()).toContain("Amazon kendra");
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
  expect(other.kind()).toBe("nothing");
});

test("whatever goes wrong in reading or showing takes the overlay away", async () => {
  const leave = vi.fn();
  const broken = { arrange: () => {}, ask: async () => sight(kendra), alive: () => true, now: () => 0, leave };
  openSession({ ...broken, show: () => {}, read: () => { throw new Error("a hostile page"); } }).step();
  expect(leave).toHaveBeenCalledOnce();
  openSession({ ...broken, show: () => { throw new Error("a hostile page"); }, read: () => page("/kendra/home") }).step();
  await settled();
  expect(leave).toHaveBeenCalledTimes(2);
});
