import { isFiller, withoutFillers, withoutThings } from "./filler.ts";
import { createMentions, type Mention } from "./mention.ts";
import type { NamedProgram, NamedRegion, NamedService } from "./names.ts";
import { type Piece, piecesOf } from "./piece.ts";
import { boundaryNamed, programWords, usualFirst } from "./program-words.ts";
import { regionWords } from "./region-words.ts";
import { matchedRanges, type Range } from "./range.ts";
import { createRanking, type Ranked, type Strictness } from "./ranking.ts";

/** A service that a query names. */
export interface Match {
  readonly service: NamedService;
  /** What of the current name matched. */
  readonly ranges: readonly Range[];
  /** The other name that matched, where the current one did not. */
  readonly via: { readonly text: string; readonly former: boolean; readonly ranges: readonly Range[] } | null;
}

/** A part of the query and what it was taken for. */
export interface Token {
  readonly kind: "service" | "region" | "program";
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Its id or code. */
  readonly id: string;
  /** How many others the same words could mean. */
  readonly others: number;
}

/** What a query found. */
export interface Found {
  readonly matches: readonly Match[];
  /** Nothing has that name; the matches are near it, by a typo or by some of its words. */
  readonly close: boolean;
  readonly tokens: readonly Token[];
  readonly region: NamedRegion | null;
  /** The first that is named; the tokens have all. */
  readonly program: NamedProgram | null;
  /** The Regions of a program's boundary that is named (`fedramp high`), by code; none where none is, or two are, or a Region or another program as well. */
  readonly within: readonly string[];
}

/** Finds at most `limit` services; among those that fit as well the `recent` ones, by id, come first. */
export type Search = (query: string, limit: number, recent?: ReadonlySet<string>) => Found;

const NONE: ReadonlySet<string> = new Set();
const NOTHING: Found = { matches: [], close: false, tokens: [], region: null, program: null, within: [] };

/**
 * Makes a search over all names. A query names a service, by any of its names or the beginning of one, and may name a
 * Region and programs beside it: `s3 sin`, `kendra ap-southeast-1`, `bedrock fedramp`, `ses hipaa pci`.
 */
export function createSearch(services: readonly NamedService[], regions: readonly NamedRegion[], programs: readonly NamedProgram[]): Search {
  const rank = createRanking(services);
  const commercialFirst = regions.toSorted((a, b) => Number(b.partition === "aws") - Number(a.partition === "aws"));
  const findRegion = createMentions(commercialFirst, (region) => region.code, regionWords);
  const findProgram = createMentions(usualFirst(programs), (program) => program.id, programWords);

  return (query, limit, recent = NONE) => {
    const said = piecesOf(query);
    if (said.length === 0) return NOTHING;
    const short = withoutFillers(said);
    const best: Best = (terms, strictness) => rank(terms, strictness, recent).slice(0, limit);
    const shorter = [said, short, withoutThings(short)].filter((pieces, at, all) => pieces.length !== all[at - 1]?.length);
    const steps: readonly (readonly [pieces: readonly Piece[], strictness: "all" | "typos"])[] = [...shorter.map((pieces) => [pieces, "all"] as const), [short, "typos"]];
    for (const [pieces, strictness] of steps) {
      const { region, programs: named } = mentionsIn(pieces, strictness === "typos");
      // A service's own name may hold the word of a Region or of a program: the query is tried as one name before it is cut.
      const ways: Way[] = [{ region: null, programs: [] }];
      const single = families(named, pieces);
      if (region !== null) ways.push({ region, programs: [] });
      ways.push(...single.map((programs) => ({ region, programs })));
      if (region !== null) ways.push(...single.map((programs) => ({ region: null, programs })));
      if (named.length > 1) ways.push({ region, programs: named });
      // `soc` is the programs, though a name begins so (`Social`).
      const alone = { region: null, programs: named };
      if (named.every(({ exact }) => exact) && allMentioned(pieces, alone, true) && !isWord(pieces, best)) ways.unshift(alone);
      for (const way of ways) {
        const result = attempt(pieces, way, strictness, best);
        // Where a Region or a program is all that is named, nothing else is near it.
        if (result.matches.length > 0 || allMentioned(pieces, way)) return result;
      }
    }
    // Words that name nothing hide no service that the others name.
    return attempt(short, mentionsIn(short, false), "some", best);
  };

  function mentionsIn(pieces: readonly Piece[], typos: boolean): Way {
    const region = findRegion(pieces, typos);
    const named = programsIn(pieces, typos);
    const same = named.find((program) => region !== null && region.from < program.to && program.from < region.to);
    if (region === null || same === undefined) return { region, programs: named };
    // `iso 27001` is more than the `iso` of US ISO East, and `iso` written out is the programs' as well.
    const more = same.to - same.from - (region.to - region.from);
    return more > 0 || (more === 0 && same.exact) ? { region: findRegion(pieces, typos, named), programs: named } : { region, programs: named.filter((program) => program !== same) };
  }

  function programsIn(pieces: readonly Piece[], typos: boolean, before: readonly Mention<NamedProgram>[] = []): readonly Mention<NamedProgram>[] {
    const next = findProgram(pieces, typos, before);
    return next === null ? before : programsIn(pieces, typos, [...before, next, ...numbersBehind(next, pieces)]);
  }

  /** `soc 1, 2 and 3`: numbers behind a program that ends with one are others of its family. */
  function numbersBehind({ from, to }: Mention<NamedProgram>, pieces: readonly Piece[]): Mention<NamedProgram>[] {
    const said = pieces.slice(from, to).map(({ text }) => text).join(" ");
    if (!/\D\d$/.test(said)) return [];
    const others: Mention<NamedProgram>[] = [];
    for (const [at, piece] of pieces.entries()) {
      if (at < to || isFiller(piece)) continue;
      const phrase = piecesOf(said.slice(0, -1) + piece.text);
      const other = NUMBER.test(piece.text) ? findProgram(phrase, false) : null;
      if (other?.exact !== true || other.to - other.from < phrase.length) break;
      others.push({ ...other, from: at, to: at + 1 });
    }
    return others;
  }

  /** Whether a service has all of the words, each written out. */
  function isWord(pieces: readonly Piece[], best: Best): boolean {
    const terms = pieces.flatMap(({ words }) => words);
    return best(terms, "all").some(({ words }) => terms.every((term) => words.includes(term)));
  }

  function attempt(pieces: readonly Piece[], way: Way, strictness: Strictness, best: Best): Found {
    const { region, programs: named } = way;
    const all = allMentioned(pieces, way);
    const free = pieces.map((_, at) => !all && !taken(way, at));
    const terms = pieces.flatMap((piece, at) => (free[at] ? piece.words : []));
    const ranked = best(terms, strictness);
    const from = free.indexOf(true);
    const to = free.indexOf(false, from);
    const service = ranked[0]?.label.service;
    const tokens = [
      ...(service === undefined ? [] : tokenOf("service", service.name, service.id, { from, to: to < 0 ? free.length : to, others: 0 }, pieces)),
      ...(region === null ? [] : tokenOf("region", region.item.short, region.item.code, region, pieces)),
      ...named.flatMap((program) => tokenOf("program", program.item.short, program.item.id, program, pieces)),
    ];
    return {
      matches: ranked.map((one) => matchOf(one, terms)),
      close: strictness !== "all" && terms.length > 0,
      tokens: tokens.toSorted((a, b) => a.start - b.start),
      region: region?.item ?? null,
      program: named[0]?.item ?? null,
      within: region === null ? withinOf(named, pieces) : [],
    };
  }
}

/** A digit: no program is called so, but one of a family may be (`soc 1 and 2`). */
const NUMBER = /^\d$/;

/** The programs that are named, each with the numbers behind it. */
function families(named: readonly Mention<NamedProgram>[], pieces: readonly Piece[]): Mention<NamedProgram>[][] {
  const families: Mention<NamedProgram>[][] = [];
  for (const program of named) {
    if (program.to - program.from === 1 && NUMBER.test(pieces[program.from]?.text ?? "")) families.at(-1)?.push(program);
    else families.push([program]);
  }
  return families;
}

type Best = (terms: readonly string[], strictness: Strictness) => readonly Ranked[];

/** What of a query is taken for something else than a service. */
interface Way {
  readonly region: Mention<NamedRegion> | null;
  /** The one found first comes first. */
  readonly programs: readonly Mention<NamedProgram>[];
}

/**
 * Whether nothing is left to be a service's name: what people put between Regions and programs is none (`hipaa and pci`, `in tokyo`).
 * `typed`: the last word may be one still, of which this is the beginning (`security in`).
 */
function allMentioned(pieces: readonly Piece[], way: Way, typed = false): boolean {
  const last = pieces.length - 1;
  return (way.region !== null || way.programs.length > 0) && pieces.every((piece, at) => taken(way, at) || (isFiller(piece) && !(typed && at === last)));
}

const taken = ({ region, programs }: Way, at: number): boolean => [...programs, ...(region === null ? [] : [region])].some(({ from, to }) => at >= from && at < to);

function tokenOf(kind: Token["kind"], name: string, id: string, { from, to, others }: Pick<Mention<unknown>, "from" | "to" | "others">, pieces: readonly Piece[]): Token[] {
  const phrase = pieces.slice(from, to);
  const [first, last] = [phrase[0], phrase.at(-1)];
  return first === undefined || last === undefined ? [] : [{ kind, start: first.start, end: last.end, name, id, others }];
}

function withinOf(named: readonly Mention<NamedProgram>[], pieces: readonly Piece[]): readonly string[] {
  const [program, ...others] = new Set(named.map(({ item }) => item));
  if (program === undefined || others.length > 0) return [];
  const boundary = boundaryNamed(program.id, named.flatMap(({ from, to }) => pieces.slice(from, to).flatMap(({ words }) => words)));
  return program.boundaries?.find(({ id }) => id === boundary)?.regions ?? [];
}

function matchOf({ label, words }: Ranked, terms: readonly string[]): Match {
  const { service, source, text } = label;
  const ranges = matchedRanges(service.name, terms, words);
  const other = matchedRanges(text, terms, words);
  // The other name is worth showing where it shows more of what was typed.
  const shown = (source === "alias" || source === "former") && (lengthOf(ranges) === 0 || lengthOf(ranges) < lengthOf(other));
  return { service, ranges, via: shown ? { text, former: source === "former", ranges: other } : null };
}

const lengthOf = (ranges: readonly Range[]): number => ranges.reduce((sum, [start, end]) => sum + end - start, 0);
