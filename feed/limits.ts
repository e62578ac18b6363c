/** How much a feed may cost a copy. */
export interface Limits {
  /** The signed statement beside the dataset; a real one is below 700 bytes. */
  readonly statementBytes: number;
  /** The dataset as script sees it, so after any Content-Encoding is undone: a gzip bomb ends here. */
  readonly datasetBytes: number;
  /** For everything together, both downloads included: a service worker that waits longer may be stopped. */
  readonly totalMs: number;
  /** Objects and lists within each other; a real dataset has 7. */
  readonly depth: number;
  /** How far the issuer's clock may be ahead of ours. */
  readonly aheadMs: number;
  /** The share of a list that may go without a declared withdrawal. */
  readonly shrink: number;
}

const HOUR = 3_600_000;

export const LIMITS: Limits = {
  statementBytes: 16_384,
  datasetBytes: 8_000_000,
  totalMs: 25_000,
  depth: 32,
  aheadMs: 24 * HOUR,
  shrink: 1 / 5,
};
