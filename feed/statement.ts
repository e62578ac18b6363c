import * as v from "valibot";
import { MOMENT } from "./moment.ts";

/**
 * The `typ` of a feed's signature (RFC 7515 section 4.1.9): explicit typing, so that nothing else that the same key
 * may sign passes for a statement about a dataset (RFC 8725 section 3.11).
 */
export const TYPE = "inscope-feed";

const moment = v.pipe(
  v.string(),
  v.regex(MOMENT),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** What is signed about a dataset: the payload of the JWS. Nothing may stand in it that we do not understand. */
export const Statement = v.pipe(
  v.strictObject({
    feed: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    issued: moment,
    expires: moment,
    /** Of the dataset file, in bytes, before any Content-Encoding. */
    size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** Lists may become much shorter with this dataset: a wrong one is being withdrawn. */
    withdraws: v.exactOptional(v.literal(true)),
  }),
  v.check((statement) => Date.parse(statement.expires) > Date.parse(statement.issued)),
);

export type Statement = v.InferOutput<typeof Statement>;
