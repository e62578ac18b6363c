import { withoutFillers } from "./filler.ts";
import { createMentions, type Mention } from "./mention.ts";
import type { NamedProgram, NamedRegion, NamedService } from "./names.ts";
import { type Piece, piecesOf } from "./piece.ts";
import { programWords, usualFirst } from "./program-words.ts";
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
  readonly program: NamedProgram | null;
}

/** Finds at most `limit` services; among those that fit as well the `recent` ones, by id, come first. */
export type Search = (query: string, limit: number, recent?: ReadonlySet<string>) => Found;

const NONE: ReadonlySet<string> = new Set();
const NOTHING: Found = { matches: [], close: false, tokens: [], region: null, program: null };

/**
 * Makes a search over all names. A query names a service, by any of its names or the beginning of one, and may name a
 * Region and a program beside it: `s3 sin`, `kendra ap-southeast-1`, `bedrock fedramp`.
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
    const steps: readonly (readonly [pieces: readonly Piece[], strictness: "all" | "typos"])[] = [[said, "all"], ...(short.length < said.length ? [[short, "all"] as const] : []), [short, "typos"]];
    for (const [pieces, strictness] of steps) {
      const { region, program } = mentionsIn(pieces, strictness === "typos");
      // A service's own name may hold the word of a Region: the query is tried as one name before it is cut.
      const ways: Way[] = [{ region: null, program: null }];
      if (region !== null || program !== null) ways.push({ region, program });
      if (region !== null && program !== null) ways.push({ region, program: null }, { region: null, program });
      for (const way of ways) {
        const result = attempt(pieces, way, strictness, best);
        // Where a Region or a program is all that is named, nothing else is near it.
        if (result.matches.length > 0 || allMentioned(pieces, way)) return result;
      }
    }
    const way = mentionsIn(short, false);
    // Several programs and no service (`hipaa, pci`): nothing is near it either.
    const named = short.filter((_, at) => inside(way.region, at) || inside(way.program, at));
    const rest = short.filter((piece) => !named.includes(piece));
    const second = way.program === null ? null : findProgram(rest, false);
    if (second !== null && second.to - second.from === rest.length) return attempt(named, mentionsIn(named, false), "all", best);
    // Words that name nothing hide no service that the others name.
    return attempt(short, way, "some", best);
  };

  function mentionsIn(pieces: readonly Piece[], typos: boolean): Way {
    const region = findRegion(pieces, typos);
    const program = findProgram(pieces, typos);
    const same = region !== null && program !== null && region.from < program.to && program.from < region.to;
    if (!same) return { region, program };
    // `iso 27001` is more than the `iso` of US ISO East, and `iso` written out is the programs' as well.
    const more = program.to - program.from - (region.to - region.from);
    return more > 0 || (more === 0 && program.exact) ? { region: findRegion(pieces, typos, program), program } : { region, program: null };
  }

  function attempt(pieces: readonly Piece[], { region, program }: Way, strictness: Strictness, best: Best): Found {
    const free = pieces.map((_, at) => !inside(region, at) && !inside(program, at));
    const terms = pieces.flatMap((piece, at) => (free[at] ? piece.words : []));
    const ranked = best(terms, strictness);
    const from = free.indexOf(true);
    const to = free.indexOf(false, from);
    const name = ranked[0]?.label.service.name;
    const service = name === undefined ? null : { from, to: to < 0 ? free.length : to, item: { short: name }, others: 0 };
    const tokens = [...tokenOf("service", service, pieces), ...tokenOf("region", region, pieces), ...tokenOf("program", program, pieces)];
    return {
      matches: ranked.map((one) => matchOf(one, terms)),
      close: strictness !== "all" && terms.length > 0,
      tokens: tokens.toSorted((a, b) => a.start - b.start),
      region: region?.item ?? null,
      program: program?.item ?? null,
    };
  }
}

type Best = (terms: readonly string[], strictness: Strictness) => readonly Ranked[];

/** What of a query is taken for something else than a service. */
interface Way {
  readonly region: Mention<NamedRegion> | null;
  readonly program: Mention<NamedProgram> | null;
}

const allMentioned = (pieces: readonly Piece[], { region, program }: Way): boolean => pieces.every((_, at) => inside(region, at) || inside(program, at));

const inside = (mention: Mention<unknown> | null, at: number): boolean => mention !== null && at >= mention.from && at < mention.to;

function tokenOf(kind: Token["kind"], mention: Omit<Mention<{ readonly short: string }>, "exact"> | null, pieces: readonly Piece[]): Token[] {
  const phrase = mention === null ? [] : pieces.slice(mention.from, mention.to);
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (mention === null || first === undefined || last === undefined) return [];
  return [{ kind, start: first.start, end: last.end, name: mention.item.short, others: mention.others }];
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
