import { type Label, labelsOf } from "./label.ts";
import { findMention, type Mention, mentionable } from "./mention.ts";
import type { NamedProgram, NamedRegion, NamedService } from "./names.ts";
import { type Piece, piecesOf } from "./piece.ts";
import { matchedRanges, type Range } from "./range.ts";
import { createRanking, type Ranked } from "./ranking.ts";

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

export type Search = (query: string, limit: number) => Found;

const NOTHING: Found = { matches: [], close: false, tokens: [], region: null, program: null };

/**
 * Makes a search over all names. A query names a service, by any of its names or the beginning of one, and may name a
 * Region and a program beside it: `s3 sin`, `kendra ap-southeast-1`, `bedrock fedramp`.
 */
export function createSearch(services: readonly NamedService[], regions: readonly NamedRegion[], programs: readonly NamedProgram[]): Search {
  const rank = createRanking(services.map((service) => ({ service, labels: labelsOf(service) })));
  const commercialFirst = regions.toSorted((a, b) => Number(b.partition === "aws") - Number(a.partition === "aws"));
  const places = commercialFirst.map((region) => mentionable(region, [region.code], [region.short, region.name]));
  const lists = programs.map((program) => mentionable(program, [program.id], [program.short, program.name]));

  /** Tries the query as a service's name alone, then with a Region, a program or both taken out of it. */
  function attempt(pieces: readonly Piece[], limit: number, typos: boolean): Found | null {
    const region = findMention(pieces, places, typos);
    const program = findMention(pieces, lists, typos);
    const ways: readonly Way[] = [
      { region: null, program: null },
      { region, program },
      { region, program: null },
      { region: null, program },
    ];
    for (const way of ways) {
      const rest = pieces.filter((_, at) => !inside(way.region, at) && !inside(way.program, at));
      const ranked = rank(termsOf(rest), { typos, partly: false });
      if (ranked.length > 0) return found(pieces, way, rest, ranked.slice(0, limit), typos);
    }
    return null;
  }

  /** Nothing has all of the words: a Region or a program alone, else what has some of them. */
  function remainder(pieces: readonly Piece[], limit: number): Found {
    const way: Way = { region: findMention(pieces, places, false), program: findMention(pieces, lists, false) };
    const rest = pieces.filter((_, at) => !inside(way.region, at) && !inside(way.program, at));
    const ranked = rank(termsOf(rest), { typos: true, partly: true });
    return found(pieces, way, rest, ranked.slice(0, limit), true);
  }

  return (query, limit) => {
    const pieces = piecesOf(query);
    if (pieces.length === 0) return NOTHING;
    return attempt(pieces, limit, false) ?? attempt(pieces, limit, true) ?? remainder(pieces, limit);
  };
}

interface Way {
  readonly region: Mention<NamedRegion> | null;
  readonly program: Mention<NamedProgram> | null;
}

const inside = (mention: Mention<unknown> | null, at: number): boolean => mention !== null && at >= mention.from && at < mention.to;
const termsOf = (pieces: readonly Piece[]): string[] => pieces.flatMap((piece) => piece.words);

function found(pieces: readonly Piece[], way: Way, rest: readonly Piece[], ranked: readonly Ranked[], typos: boolean): Found {
  const terms = termsOf(rest);
  const matches = ranked.map(({ service, label }) => matchOf(service, label, terms, typos));
  const tokens: Token[] = [];
  const [first, top] = [rest[0], ranked[0]];
  if (first !== undefined && top !== undefined) {
    tokens.push({ kind: "service", start: first.start, end: runEnd(pieces, rest, first), name: top.service.name, others: 0 });
  }
  for (const kind of ["region", "program"] as const) {
    const mention = way[kind];
    const [from, to] = mention === null ? [] : [pieces[mention.from], pieces[mention.to - 1]];
    if (mention === null || from === undefined || to === undefined) continue;
    tokens.push({ kind, start: from.start, end: to.end, name: mention.item.short, others: mention.others });
  }
  return {
    matches,
    close: typos && rest.length > 0,
    tokens: tokens.toSorted((a, b) => a.start - b.start),
    region: way.region?.item ?? null,
    program: way.program?.item ?? null,
  };
}

/** Where the unbroken run of pieces ends that begins with `first`. */
function runEnd(pieces: readonly Piece[], rest: readonly Piece[], first: Piece): number {
  let end = first.end;
  for (const piece of pieces.slice(pieces.indexOf(first))) {
    if (!rest.includes(piece)) break;
    end = piece.end;
  }
  return end;
}

function matchOf(service: NamedService, label: Label, terms: readonly string[], typos: boolean): Match {
  const ranges = matchedRanges(service.name, terms, typos);
  if (label.source === "name") return { service, ranges, via: null };
  const missing = terms.some((term) => matchedRanges(service.name, [term], typos).length === 0);
  const via = missing ? { text: label.text, former: label.source === "former", ranges: matchedRanges(label.text, terms, typos) } : null;
  return { service, ranges, via };
}
