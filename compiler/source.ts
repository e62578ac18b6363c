import * as v from "valibot";
import * as schema from "../domain/dataset/schema.ts";

/** The files under `data/`, as people write and review them; data/README.md tells what they mean. */

const label = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000));
const ids = v.array(v.string());
const date = schema.Edition.entries.asOf;
const noteKind = schema.Entry.entries.noteKind;
const status = v.exactOptional(schema.Entry.entries.status);

const head = { asOf: date, source: schema.Source };

export const RegionsFile = v.strictObject({ ...head, regions: v.array(schema.Region) });

export const ServicesFile = v.strictObject({
  ...head,
  services: v.array(
    v.strictObject({
      id: v.string(),
      name: label,
      short: v.exactOptional(label),
      former: v.array(label),
      aliases: v.array(label),
      parent: v.exactOptional(v.string()),
      kind: schema.Service.entries.kind,
      category: label,
      global: v.boolean(),
      lifecycle: schema.Service.entries.lifecycle,
      /** Where the row comes from, if not from the file's own source. */
      source: v.exactOptional(text),
    }),
  ),
});

export const AvailabilityFile = v.strictObject({
  ...head,
  tableRegions: ids,
  services: v.record(v.string(), v.strictObject({ regions: ids, basis: v.picklist(["table", "table+ssm", "ssm", "endpoints-only"]) })),
});

export const FeaturesFile = v.strictObject({
  features: v.array(v.strictObject({ service: v.string(), of: v.string(), asOf: date, source: schema.Source, why: text })),
});

/** Endpoints of a per-endpoint program, by each service that the list speaks of: `global` names the partitions in which a Region-less service has one. */
export const EndpointsFile = v.strictObject({
  ...head,
  services: v.record(v.string(), v.strictObject({ regions: v.array(v.string()), global: v.exactOptional(v.array(v.string())) })),
});

export const NamesFile = v.strictObject({
  names: v.array(
    v.strictObject({
      name: label,
      service: v.string(),
      /** The mapping holds only for this program, or only in lists before this date. */
      program: v.exactOptional(v.string()),
      before: v.exactOptional(date),
    }),
  ),
  explained: v.array(v.strictObject({ name: label, reason: text, program: v.exactOptional(v.string()) })),
});

export const RoutesFile = v.strictObject({
  ...head,
  routes: v.array(v.strictObject({ ...schema.RouteRow.entries, source: v.exactOptional(text) })),
});

const row = {
  status,
  review: v.exactOptional(label),
  note: v.exactOptional(text),
  noteKind,
  /** Where the source itself says since when. */
  since: v.exactOptional(date),
  /** Services that the row's text names besides its own. */
  includes: v.exactOptional(ids),
};

/** A service that a list names only by its parts; `whole`: they are all it has, so that nothing is left out. */
const Part = v.strictObject({ service: v.string(), of: ids, text, whole: v.exactOptional(v.literal(true)) });

export const ProgramFile = v.strictObject({
  id: v.string(),
  name: label,
  short: label,
  kind: schema.Program.entries.kind,
  groups: ids,
  page: schema.Program.entries.page,
  about: v.exactOptional(text),
  artifact: v.exactOptional(v.boolean()),
  regionBasis: schema.Program.entries.regionBasis,
  partitions: schema.Program.entries.partitions,
  freshnessDays: schema.Program.entries.freshnessDays,
  sharesListWith: v.exactOptional(v.string()),
  boundaries: v.array(schema.Boundary),
  statements: v.array(schema.Statement),
  editions: v.optional(
    v.array(
      v.strictObject({
        id: v.string(),
        asOf: date,
        grade: schema.Edition.entries.grade,
        source: schema.Source,
        lists: v.array(v.strictObject({ boundaries: ids, entries: v.array(v.strictObject({ name: label, services: v.exactOptional(ids), ...row })), parts: v.exactOptional(v.array(Part)) })),
      }),
    ),
    [],
  ),
  amendments: v.optional(
    v.array(
      v.strictObject({
        id: v.string(),
        asOf: date,
        grade: schema.Edition.entries.grade,
        source: schema.Source,
        entries: v.array(
          v.strictObject({ name: v.exactOptional(label), iamPrefix: v.exactOptional(label), services: v.exactOptional(ids), boundaries: v.exactOptional(ids), regions: v.exactOptional(ids), ...row }),
        ),
      }),
    ),
    [],
  ),
});

export type ServicesFile = v.InferOutput<typeof ServicesFile>;
export type NamesFile = v.InferOutput<typeof NamesFile>;
export type ProgramFile = v.InferOutput<typeof ProgramFile>;

/** All files of a data folder, parsed. */
export interface Sources {
  readonly regions: v.InferOutput<typeof RegionsFile>;
  readonly services: ServicesFile;
  readonly availability: v.InferOutput<typeof AvailabilityFile>;
  readonly features: v.InferOutput<typeof FeaturesFile>;
  readonly names: NamesFile;
  readonly routes: v.InferOutput<typeof RoutesFile>;
  readonly fipsEndpoints: v.InferOutput<typeof EndpointsFile>;
  readonly programs: readonly ProgramFile[];
}
