import { describe, expect, test } from "vitest";
import { moved, type OrderRow, placeAt, rowsOf, shownIn } from "../../../components/options/order.ts";

const on = (...ids: string[]): OrderRow[] => ids.map((id) => ({ id, shown: true }));
const ids = (rows: readonly OrderRow[]) => rows.map(({ id }) => id).join(" ");

describe("the rows", () => {
  test("are what is shown", () => {
    expect(rowsOf(["a", "b"], [])).toEqual(on("a", "b"));
  });
  test("keep one that was taken out behind the row before it, wherever that went", () => {
    const before: OrderRow[] = [{ id: "a", shown: true }, { id: "b", shown: false }, { id: "c", shown: false }, { id: "d", shown: true }];
    expect(rowsOf(["d", "a"], before)).toEqual([{ id: "d", shown: true }, { id: "a", shown: true }, { id: "b", shown: false }, { id: "c", shown: false }]);
    expect(ids(rowsOf(["d"], [{ id: "x", shown: false }, ...on("d")]))).toBe("x d");
  });
  test("have one that came back once", () => {
    expect(rowsOf(["a", "b"], [{ id: "a", shown: true }, { id: "b", shown: false }])).toEqual(on("a", "b"));
  });
  test("tell what is shown", () => {
    expect(shownIn([{ id: "a", shown: false }, { id: "b", shown: true }])).toEqual(["b"]);
  });
});

test("a row goes to a place, an end at most, and the others keep their order", () => {
  const rows = on("a", "b", "c", "d");
  expect([ids(moved(rows, "a", 2)), ids(moved(rows, "d", 0)), ids(moved(rows, "b", 9)), ids(moved(rows, "b", -1)), ids(moved(rows, "x", 1))]).toEqual(["b c a d", "d a b c", "a c d b", "b a c d", "a b c d"]);
});

test("a height is a place among the others", () => {
  const others = [{ top: 0, bottom: 40 }, { top: 50, bottom: 90 }];
  expect([5, 25, 69, 71, 500].map((height) => placeAt(height, others))).toEqual([0, 1, 1, 2, 2]);
});
