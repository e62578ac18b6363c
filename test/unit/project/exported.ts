import { type Comment, parseSync } from "oxc-parser";

/** An exported function of a file, with the comment right above it. */
export interface Exported {
  readonly name: string;
  readonly line: number;
  readonly comment: string | null;
  /** True where its own body throws: not a function within it, not where it catches that itself, not what it passes on. */
  readonly throws: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The functions that a TypeScript file exports by name, declared or arrow. */
export function exportedFunctions(file: string, text: string): readonly Exported[] {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return (program.body as unknown as Node[]).flatMap((statement) => {
    const declaration = statement["declaration"] as Node | null | undefined;
    if (!/^Export(Named|Default)Declaration$/.test(statement.type) || !declaration) return [];
    return functionsOf(declaration).map(({ name, body }) => ({
      name,
      line: text.slice(0, statement.start).split("\n").length,
      comment: commentAbove(statement.start, text, comments),
      throws: throwsIn(body),
    }));
  });
}

function functionsOf(declaration: Node): readonly { readonly name: string; readonly body: Node }[] {
  const nameOf = (node: unknown) => (node as { readonly name?: string } | null)?.name ?? "default";
  if (declaration.type === "FunctionDeclaration") return [{ name: nameOf(declaration["id"]), body: declaration["body"] as Node }];
  if (declaration.type !== "VariableDeclaration") return [];
  return (declaration["declarations"] as Node[]).flatMap(({ id, init }) => {
    const value = init as Node | null;
    return value?.type === "ArrowFunctionExpression" || value?.type === "FunctionExpression" ? [{ name: nameOf(id), body: value["body"] as Node }] : [];
  });
}

/** A doc comment, with nothing but white space and a bundler's mark between it and what it describes. */
function commentAbove(start: number, text: string, comments: readonly Comment[]): string | null {
  const above = comments.findLast(({ end, type, value }) => end <= start && type === "Block" && value.startsWith("*"));
  return above !== undefined && text.slice(above.end, start).replace("/* @__NO_SIDE_EFFECTS__ */", "").trim() === "" ? above.value : null;
}

/** `caught` is the name of an error in hand: to pass it on is no error of one's own. */
function throwsIn(node: unknown, caught?: string): boolean {
  if (Array.isArray(node)) return node.some((one) => throwsIn(one, caught));
  if (typeof node !== "object" || node === null) return false;
  const { type, argument, handler, finalizer } = node as Node;
  if (type === "ThrowStatement") return caught === undefined || (argument as { readonly name?: string }).name !== caught;
  if (/Function/.test(type)) return false;
  if (type === "TryStatement" && handler) {
    const { param, body } = handler as { readonly param: { readonly name?: string } | null; readonly body: Node };
    return throwsIn(body, param?.name) || throwsIn(finalizer, caught);
  }
  return Object.values(node).some((one) => throwsIn(one, caught));
}
