import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTime } from "../../../components/in-time.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a reply is passed on, and so is a failure", async () => {
  expect(await inTime(Promise.resolve(1))).toBe(1);
  await expect(inTime(Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(vi.getTimerCount()).toBe(0);
});

test("a background that hangs gives no answer after ten seconds", async () => {
  const said = vi.fn();
  inTime(new Promise(() => undefined)).catch(said);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(said).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toHaveBeenCalledOnce();
});
