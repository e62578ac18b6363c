/** What can be found; the message that carries the names is made of these. */
export interface NamedService {
  readonly id: string;
  readonly name: string;
  readonly former: readonly string[];
  readonly aliases: readonly string[];
  readonly category: string;
  readonly kind: "service" | "component" | "internal";
  readonly parent: string | null;
  readonly global: boolean;
}

export interface NamedRegion {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly partition: string;
  /** What else it is found by: the name in the dataset, where the language spoken has another. */
  readonly also?: string;
}

export interface NamedProgram {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** With the codes of their Regions, where a query can name one (`fedramp high`), and where none has a commercial Region. */
  readonly boundaries?: readonly { readonly id: string; readonly regions: readonly string[] }[];
}

/** `Amazon S3` for `Amazon Simple Storage Service (S3)`; without a bracket that is no abbreviation: `Amazon DocumentDB`; other names as they are. */
export function shortName(name: string): string {
  const [, plain, maker, bracket] = /^((Amazon|AWS) .+) \(([^()]+)\)$/.exec(name) ?? [];
  if (plain === undefined || bracket === undefined) return name;
  return bracket.includes(" ") ? plain : `${maker} ${bracket}`;
}
