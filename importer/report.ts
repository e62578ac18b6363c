import type { Change } from "./compare.ts";
import type { Imported } from "./edition.ts";
import type { ImportResult } from "./import.ts";

/** What a run of the import did, in Markdown, for the person who reviews the new editions. */
export function importReport({ imported, leftOut }: ImportResult): string {
  const pages = [...new Set(imported.map((each) => each.page))];
  const blocks = [
    "# Import report",
    table(["page", "kind", "grade"], pages.map((page) => [page.file, page.kind, page.grade])),
    "## Lists",
    table(["program", "list", "as of", "rows", "in assessment", "held before"], imported.flatMap((each) => each.changes.map((change) => [each.program, listName(change), each.edition.asOf, String(change.count), String(change.inAssessment), beforeText(change)]))),
    ...section("To decide by hand", imported.flatMap((each) => each.byHand.map((text) => `${each.program}: ${text}`))),
    ...section("Left out", leftOut),
    ...imported.flatMap(changeBlocks),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function changeBlocks({ program, changes }: Imported): string[] {
  return changes.flatMap((change) => {
    const told = [...change.added.map((name) => `new: ${name}`), ...change.gone.map((name) => `gone: ${name}`), ...change.changed.map((text) => `changed: ${text}`)];
    return section(`${program}, ${listName(change)}, against ${change.before?.asOf ?? "nothing"}`, told);
  });
}

function listName(change: Change): string {
  return change.boundaries.join(", ") || "whole program";
}

function beforeText({ before, count }: Change): string {
  if (before === null) return "nothing";
  const difference = count - before.count;
  return `${before.count} as of ${before.asOf} (${difference < 0 ? "" : "+"}${difference})`;
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${plainText(item)}`).join("\n")];
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.map(plainText).join(" | ")} |`).join("\n");
}

/** Published text must not turn into markup. */
function plainText(text: string): string {
  return text.replaceAll(/[\\|*_<>[\]]/g, String.raw`\$&`);
}
