/** What a page's address says after its `#`: all that is needed to see the same thing again. */
export interface Address {
  readonly view: View;
  /** Region codes; null where the address names none. `other` is the one compared with. */
  readonly region: string | null;
  readonly other: string | null;
  readonly service: string | null;
  /** The programs shown, in order; null for the usual ones. */
  readonly programs: readonly string[] | null;
  readonly category: string | null;
  readonly conditions: readonly Condition[];
  readonly required: RequiredIs | null;
  readonly query: string;
  /** `category`, `name` or a program's id. */
  readonly sort: string;
  /** Compared Regions: only rows that differ. */
  readonly differing: boolean;
  readonly open: CellKey | null;
  /** What changed: of one program, of one kind. */
  readonly of: string | null;
  readonly kind: ChangeKind | null;
}

/** The views that have a tab. */
export const TABS = ["region", "service", "compare", "changes"] as const;
const VIEWS = [...TABS, "record"] as const;
/** `record` is one service's whole record, to be printed. */
export type View = (typeof VIEWS)[number];

/** Kinds of change that the view of changes can be narrowed to. */
export const CHANGE_KINDS = ["added", "removed", "renamed", "changed"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What an answer may be asked to be: a kind of answer, or one shape of the look's table. */
export const IS = [
  "listed", "met", "not", "unknown", "old",
  "in-scope", "in-scope-with-exclusions", "in-scope-as-feature", "reported", "in-assessment", "not-listed", "outside-boundary", "in-boundary", "no-service-list",
] as const;
export type Is = (typeof IS)[number];

/** `program` is an id, or `any` for at least one of those shown. */
export interface Condition {
  readonly program: string;
  readonly is: Is;
}
export const ANY = "any";

export const REQUIRED = ["met", "not-met", "check"] as const;
export type RequiredIs = (typeof REQUIRED)[number];

export interface CellKey {
  readonly service: string;
  readonly region: string;
  readonly program: string;
}

export const START: Address = {
  view: "region", region: null, other: null, service: null, programs: null, category: null, conditions: [], required: null, query: "", sort: "category", differing: false, open: null, of: null, kind: null,
};

const MOST = 200;

/** Reads an address; what is no value of ours is left out, so that an old or broken bookmark still opens. */
export function readAddress(hash: string): Address {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const programs = said.get("programs")?.split(",").filter(isId).slice(0, MOST);
  return {
    view: oneOf(VIEWS, said.get("view")) ?? "region",
    region: idOf(said.get("region")),
    other: idOf(said.get("with")),
    service: idOf(said.get("service")),
    programs: programs === undefined || programs.length === 0 ? null : [...new Set(programs)],
    category: said.get("category") || null,
    conditions: said.getAll("is").slice(0, 20).flatMap(conditionOf),
    required: oneOf(REQUIRED, said.get("required")),
    query: (said.get("find") ?? "").slice(0, 100),
    sort: idOf(said.get("sort")) ?? "category",
    differing: said.get("only") === "differing",
    open: cellOf(said.get("cell")),
    of: idOf(said.get("of")),
    kind: oneOf(CHANGE_KINDS, said.get("kind")),
  };
}

/** Writes an address; what is as usual is left out. */
export function writeAddress(address: Address): string {
  const { view, region, other, service, programs, category, conditions, required, query, sort, differing, open, of, kind } = address;
  const said = new URLSearchParams();
  const say = (name: string, value: string | null, usual = ""): void => {
    if (value !== null && value !== usual) said.append(name, value);
  };
  say("view", view, "region");
  say("region", region);
  say("with", view === "compare" ? other : null);
  say("service", view === "service" || view === "record" ? service : null);
  say("programs", programs?.join(",") ?? null);
  say("category", category);
  for (const { program, is } of conditions) say("is", `${program}:${is}`);
  say("required", required);
  say("find", query);
  say("sort", sort, "category");
  say("only", differing && view === "compare" ? "differing" : null);
  say("cell", open === null ? null : `${open.service}/${open.region}/${open.program}`);
  say("of", view === "changes" ? of : null);
  say("kind", view === "changes" ? kind : null);
  // Readable where it may be: these mean nothing in a fragment.
  const text = said.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
  return text === "" ? "" : `#${text}`;
}

/** A link to the page with parts of its state changed; the drawer is closed by it. */
export function hrefTo(address: Address, part: Partial<Address>): string {
  return writeAddress({ ...address, open: null, ...part }) || "#";
}

const isId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);

function idOf(text: string | null): string | null {
  return text !== null && isId(text) ? text : null;
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}

function conditionOf(text: string): Condition[] {
  const [program = "", word = ""] = text.split(":");
  const is = oneOf(IS, word);
  return is !== null && isId(program) ? [{ program, is }] : [];
}

function cellOf(text: string | null): CellKey | null {
  const [service, region, program, ...more] = text?.split("/") ?? [];
  if (service === undefined || region === undefined || program === undefined || more.length > 0) return null;
  return [service, region, program].every(isId) ? { service, region, program } : null;
}

/** Whether two keys mean the same cell, or neither means one. */
export function sameCell(a: CellKey | null, b: CellKey | null): boolean {
  return a?.service === b?.service && a?.region === b?.region && a?.program === b?.program;
}
