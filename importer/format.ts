import type { Edition } from "./page.ts";

/** How a value is laid out: on one line, or key by key, or item by item. */
type Layout = "line" | readonly [Layout] | { readonly [key: string]: Layout };

const LIST: Layout = { entries: ["line"], parts: ["line"] };
const EDITION: Layout = { lists: [LIST] };
const PROGRAM: Layout = { boundaries: ["line"], statements: ["line"], editions: [EDITION], amendments: [{ entries: ["line"] }] };

/** A program file as `data/programs` has them: two spaces, one entry a line. */
export function formatProgram(program: object): string {
  return `${format(program, PROGRAM, "")}\n`;
}

/** An edition in the same form, to be pasted. */
export function formatEdition(edition: Edition): string {
  return `${format(edition, EDITION, "")}\n`;
}

function format(value: unknown, layout: Layout, indent: string): string {
  const inner = `${indent}  `;
  if (layout === "line" || typeof value !== "object" || value === null) return oneLine(value);
  if (Array.isArray(value)) {
    const [each = "line"] = layout as readonly [Layout];
    return value.length === 0 ? "[]" : `[\n${value.map((item) => inner + format(item, each, inner)).join(",\n")}\n${indent}]`;
  }
  const keys = layout as Readonly<Record<string, Layout>>;
  const lines = Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${format(item, keys[key] ?? "line", inner)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(", ")}}`;
}
