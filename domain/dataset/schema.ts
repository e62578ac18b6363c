import * as v from "valibot";

/** The version of the compiled dataset's shape; a dataset of another format is refused, never guessed at. */
export const DATASET_FORMAT = 1;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "an id is lower-case letters, digits and dashes"));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/\S/, "it is blank"));
/** A day, or a month or a year where the source says no more. */
const date = v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "a date is YYYY, YYYY-MM or YYYY-MM-DD"));
const link = v.pipe(v.string(), v.maxLength(400), v.regex(/^https:\/\/[^\s"<>\\@/?#]+([/?#][^\s"<>]*)?$/, "an address begins with https:// and a host alone, without a user"));
const regionCode = v.pipe(v.string(), v.regex(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/, "a Region code looks like ap-southeast-1"));
const partition = v.picklist(["aws", "aws-us-gov", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"]);
const grade = v.picklist(["A", "B", "C"]);
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

export const Source = v.strictObject({ title: label, url: link, storedAt: v.exactOptional(text) });

export const Region = v.strictObject({
  code: regionCode,
  /** Full name, `Asia Pacific (Singapore)`. */
  name: label,
  partition,
  /** Month or day of launch; absent where it is not known. */
  launched: v.exactOptional(date),
  /** `listed` stands in a software kit but no announcement is held; `isolated` is a partition nobody outside can see. */
  status: v.picklist(["available", "listed", "isolated"]),
});

export const Boundary = v.strictObject({
  id,
  name: label,
  /** What the boundary is called as a place, where that differs from its name: `US East/West`. */
  area: v.exactOptional(label),
  /** The Region codes inside; for `aws-iso*` boundaries without public codes it may be empty. */
  regions: v.array(regionCode),
  partition,
  grade,
});

/** A complete list at a date (edition), or later partial facts (amendment). */
export const Edition = v.strictObject({
  complete: v.boolean(),
  /** Boundary ids that this list speaks of; empty: the whole program. */
  boundaries: v.array(id),
  asOf: date,
  grade,
  source: Source,
  /** How many names a complete list holds, over all its boundaries. */
  count: v.exactOptional(index),
});

/** A complete list that a newer one has replaced; kept as history, never for a verdict. */
export const OlderEdition = v.strictObject({ boundaries: v.array(id), asOf: date, grade, source: Source });

/** What older lists said of one service. */
export const Past = v.strictObject({
  /** Indexes into the program's `older`. */
  editions: v.pipe(v.array(index), v.minLength(1)),
  /** Boundary ids, where it does not hold for all of them. */
  boundaries: v.exactOptional(v.array(id)),
  /** Absent: in scope without a limit. */
  said: v.exactOptional(v.picklist(["in-scope-with-exclusions", "in-assessment"])),
});

/** Something announced without a list, in our own words. */
export const Statement = v.strictObject({
  asOf: date,
  text,
  source: Source,
  /** The partition it speaks of, where it speaks of one alone. */
  partition: v.exactOptional(partition),
  /** How many services were announced to be in scope. */
  services: v.exactOptional(index),
});

export const Program = v.strictObject({
  id,
  name: label,
  short: label,
  kind: v.picklist(["per-service", "per-region", "per-endpoint", "statement"]),
  /** Names under which several programs are asked at once: `soc`, `iso`, `dod-srg`. */
  groups: v.array(id),
  /** The program's page at AWS. */
  page: link,
  /** `stated`: the boundaries below are all there is. `not-stated`: the source names no Regions. */
  regionBasis: v.picklist(["stated", "not-stated"]),
  /** For `not-stated`: the partitions the source speaks of; elsewhere the answer is unknown. */
  partitions: v.array(partition),
  /** Two plain sentences: what it is, and who asks for it. */
  about: v.exactOptional(text),
  /** The report is had from AWS Artifact. */
  artifact: v.exactOptional(v.literal(true)),
  /**
   * The program whose entries are this one's too: AWS publishes one list for several programs.
   * Its editions stand first among this program's, so that its entries' edition numbers hold here as well.
   */
  sharesListWith: v.exactOptional(id),
  freshnessDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  boundaries: v.array(Boundary),
  editions: v.array(Edition),
  statements: v.array(Statement),
  /** Newest first. A program that shares a list has the other's. */
  older: v.exactOptional(v.array(OlderEdition)),
});

/** What one edition says of one service. Silence is the absence of a row. */
export const Entry = v.strictObject({
  /** Index into the program's `editions`. */
  edition: index,
  /** Boundary ids, where the row does not hold for all boundaries of its edition. None would mean nowhere, where all are meant. */
  boundaries: v.exactOptional(v.pipe(v.array(id), v.minLength(1, "a row that holds everywhere names no boundaries at all"))),
  /** Region codes, where the source names them: elsewhere in the boundary the row does not hold. */
  regions: v.exactOptional(v.array(regionCode)),
  /** For endpoints of a Region-less service: the partitions that have one. */
  partitions: v.exactOptional(v.array(partition)),
  /** The name as published; absent where it is the service's current name. */
  named: v.exactOptional(label),
  /** The list names the service only by its parts (RDS by engine); `note` says which. */
  byParts: v.exactOptional(v.literal(true)),
  /** The published row is another service's, whose text names this one too. */
  included: v.exactOptional(v.literal(true)),
  status: v.picklist(["in-scope", "in-assessment", "not-in-scope"]),
  /** The oldest list held since which every list names it. */
  since: v.exactOptional(date),
  /** For `in-assessment`: whose review. */
  review: v.exactOptional(label),
  /** Published text that goes with the row. */
  note: v.exactOptional(text),
  /** Only `exclusion` and `limitation` narrow the scope. */
  noteKind: v.exactOptional(v.picklist(["exclusion", "limitation", "inclusion", "detail", "rename"])),
});

export const Lifecycle = v.strictObject({
  state: v.picklist(["maintenance", "sunset", "shutdown"]),
  date: v.exactOptional(date),
  source: text,
});

export const Service = v.strictObject({
  id,
  name: label,
  /** Short name for the bar: `AWS IAM`. */
  short: v.exactOptional(label),
  former: v.array(label),
  aliases: v.array(label),
  parent: v.exactOptional(id),
  kind: v.picklist(["service", "component", "internal"]),
  category: label,
  global: v.boolean(),
  lifecycle: v.exactOptional(Lifecycle),
  /** Indexes into `regions` where a dated source lists the service; absent: no source lists it anywhere. */
  offered: v.exactOptional(v.array(index)),
  /** The regional table lists the service, so that a Region of the table missing from `offered` is a "no". */
  inTable: v.exactOptional(v.literal(true)),
  /** A feature of another service, marked by hand with the source that says so. */
  featureOf: v.exactOptional(v.strictObject({ service: id, asOf: date, source: Source })),
  /** By program id. */
  entries: v.record(id, v.array(Entry)),
  /** By program id: which older lists named it. */
  past: v.exactOptional(v.record(id, v.array(Past))),
});

export const RouteRow = v.strictObject({
  host: v.exactOptional(v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z0-9.-]+$/))),
  path: v.pipe(v.string(), v.maxLength(100), v.regex(/^[A-Za-z0-9._~/-]*$/)),
  hash: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^[A-Za-z0-9._~/:-]+$/))),
  service: v.nullable(id),
  global: v.exactOptional(v.literal(true)),
});

export const Dataset = v.strictObject({
  format: v.literal(DATASET_FORMAT),
  /** Feed id; `bundled` for the one shipped inside the extension. */
  feed: id,
  sequence: index,
  issued: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  issuer: label,
  regions: v.array(Region),
  /** Where the Regions of each service come from, and which Regions the regional table speaks of (indexes). */
  availability: v.strictObject({ asOf: date, source: Source, table: v.array(index) }),
  programs: v.array(Program),
  services: v.array(Service),
  routes: v.array(RouteRow),
});

export type Source = v.InferOutput<typeof Source>;
export type Region = v.InferOutput<typeof Region>;
export type Boundary = v.InferOutput<typeof Boundary>;
export type Edition = v.InferOutput<typeof Edition>;
export type OlderEdition = v.InferOutput<typeof OlderEdition>;
export type Past = v.InferOutput<typeof Past>;
export type Statement = v.InferOutput<typeof Statement>;
export type Program = v.InferOutput<typeof Program>;
export type Entry = v.InferOutput<typeof Entry>;
export type Lifecycle = v.InferOutput<typeof Lifecycle>;
export type Service = v.InferOutput<typeof Service>;
export type Dataset = v.InferOutput<typeof Dataset>;
/** Everything of a dataset but its services and routes: small, read once. */
export type Catalog = Omit<Dataset, "services" | "routes">;
export type RouteRow = v.InferOutput<typeof RouteRow>;
