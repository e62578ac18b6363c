// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { settle, useOwnTime } from "../components/settle.ts";
import { all, button, click, open, said, text } from "./opened.tsx";
import { attempt, NOW, status } from "./sample.ts";

useOwnTime();

describe("updates", () => {
  test("of another page are told when there is news; a look in the middle of one's own is left to its end", async () => {
    let looks = 0;
    let end = (): void => undefined;
    const made = await open({}, {
      status: async () => status({ feed: FEED, history: [attempt(1, { sentence: `Look ${(looks += 1)}.` })] }),
      refresh: () => new Promise((done) => (end = () => done(status({ feed: FEED, history: [attempt(0, { sentence: "Own end." })] })))),
    });
    await act(() => made.held.look());
    await settle();
    expect(all("tbody tr")[0]?.textContent).toContain(`Look ${looks}.`);
    await click(button("Update now"));
    const before = looks;
    await act(() => made.held.look());
    expect(looks).toBe(before);
    end();
    await settle();
    expect(all("tbody tr")[0]?.textContent).toContain("Own end.");
    await act(() => made.held.look());
    await settle();
    expect(all("tbody tr")[0]?.textContent).toContain(`Look ${before + 1}.`);
  });

  const FEED = { from: "user", address: "https://scope.example.test/", signed: true, refusal: null, waiting: false } as const;

  test("without a feed come with the extension only", async () => {
    await open();
    expect(text()).toContain("renewed only by updates of the extension");
    expect(text()).toContain("Inscope, sequence 7, bundled with the extension, issued 20 Nov 2026");
    expect(text()).toContain("1.1 MB, kept in this browser");
    expect(button("Update now")).toBeUndefined();
  });

  test("are told with their history, five at first", async () => {
    const refused = attempt(9, { outcome: "refused", code: "foreign-key", sentence: "The signature names a key that is not among the feed’s keys.", detail: "kid 2025-z" });
    const history = [attempt(3), refused, ...Array.from({ length: 18 }, (_, index) => attempt(30 + index))];
    await open({}, { status: async () => status({ feed: FEED, history, succeededAt: attempt(3).at, nextAt: NOW.getTime() + 3_600_000 }) });
    expect(text()).toContain("Today 09:00, not modified");
    expect(text()).toContain("Today 13:00");
    expect(all("tbody tr")).toHaveLength(5);
    expect(all("tbody tr")[1]?.textContent).toBe("Today 03:00The signature names a key that is not among the feed’s keys.kid 2025-zforeign-key");
    expect(all("tbody tr").map((each) => each.querySelector("svg path, svg circle")?.outerHTML)).not.toHaveLength(0);
    expect(all("tbody svg")[0]?.innerHTML).not.toBe(all("tbody svg")[1]?.innerHTML);
    await click(button("All 20 attempts"));
    expect(all("tbody tr")).toHaveLength(20);
  });

  test("tell an expired dataset, a feed that is awaited, one that is refused, and storage that failed", async () => {
    const provenance = { issuer: "Example Corp", feed: "example", sequence: 42, issued: "2026-10-01T08:00:00Z", signature: "signed" } as const;
    await open({}, {
      status: async () => status({ provenance, expires: "2026-11-01T08:00:00Z", expired: true, feed: { ...FEED, waiting: true }, storage: { kept: "memory", note: "There is no room left.", bytes: 5 } }),
    });
    expect(text()).toContain("Example Corp, sequence 42, signed, issued 1 Oct 2026, expired 1 Nov 2026");
    expect(text()).toContain("It still answers");
    expect(text()).toContain("has not arrived yet");
    expect(text()).toContain("Not kept: answers come from the copy inside the extensionThere is no room left.");
    render(null, document.body);
    await open({}, { status: async () => status({ feed: { ...FEED, refusal: { code: "no-keys", sentence: "The feed has no keys." } } }) });
    expect(text()).toContain("The feed has no keys.");
  });

  test("are asked for now, once at a time, and how that ended is said", async () => {
    let asked = 0;
    let end = (): void => undefined;
    const refresh = async () => {
      asked += 1;
      await new Promise<void>((done) => void (end = done));
      return status({ feed: FEED, history: [attempt(0, { outcome: "update", code: "updated", sentence: "New dataset: example, sequence 43." })] });
    };
    await open({}, { status: async () => status({ feed: FEED }), refresh });
    await click(button("Update now"));
    expect(said()).toBe("Checking…");
    await click(button("Checking…"));
    expect(said()).toBe("Checking…\u00a0");
    expect(asked).toBe(1);
    end();
    await settle();
    expect(said()).toBe("New dataset: example, sequence 43.");
    expect(all(".card > [role=status]").at(-1)?.textContent).toBe("");
    expect(all("tbody tr")).toHaveLength(1);
    expect(button("Update now")).toBeDefined();
  });
});

test("a press while another's check is under way asks once more, after it", async () => {
  const feed = { from: "user", address: "https://scope.example.test/", signed: true, refusal: null, waiting: false } as const;
  let asked = 0;
  await open({}, {
    status: async () => status({ feed, checking: asked === 0 }),
    refresh: async () => status({ feed, history: [attempt((asked += 1), { sentence: "Own end." })] }),
  });
  expect(button("Checking…").getAttribute("aria-disabled")).toBe("false");
  await click(button("Checking…"));
  expect([asked, said()]).toEqual([1, "Own end."]);
  expect(button("Update now")).toBeDefined();
});

test("where the background did not ask, that is said instead of an end", async () => {
  const waits = async () => status({ feed: { from: "user", address: "https://scope.example.test/", signed: true, refusal: null, waiting: true } });
  await open({}, { status: waits, refresh: waits });
  await click(button("Update now"));
  expect(text()).toContain("The feed was not asked: this browser’s policy has not been read yet.");
});
