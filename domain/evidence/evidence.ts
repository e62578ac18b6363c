/** One answer as evidence: flat, with everything that somebody needs who did not see the page. */
export interface EvidenceRow {
  readonly service: string;
  readonly serviceName: string;
  readonly category: string;
  /** `Closed to new customers since 2026-07-30`, or null. */
  readonly serviceState: string | null;
  /** Region code, or `global`. */
  readonly region: string;
  readonly regionName: string;
  readonly program: string;
  readonly programName: string;
  readonly verdict: string;
  /** The answer in words, with its age and date. */
  readonly words: string;
  readonly asOf: string | null;
  readonly stale: boolean;
  readonly grade: string | null;
  readonly boundary: string | null;
  /** `not-stated`: the source names no Regions, so the answer does not say that it holds in this one. */
  readonly regionBasis: "stated" | "not-stated" | null;
  readonly note: string | null;
  readonly source: { readonly title: string; readonly url: string } | null;
}

/** The dataset that answered. */
export interface EvidenceDataset {
  readonly issuer: string;
  readonly feed: string;
  readonly sequence: number;
  readonly issued: string;
  /** `bundled`: shipped inside the extension, which its store signs as a whole. */
  readonly signature: "bundled" | "signed" | "unsigned";
}

/** A view as it stood: what was asked, of which dataset, when, and every answer. */
export interface Evidence {
  readonly title: string;
  /** What was filtered and sorted, a line each. */
  readonly filters: readonly string[];
  readonly dataset: EvidenceDataset;
  /** ISO moment of the export. */
  readonly exportedAt: string;
  readonly rows: readonly EvidenceRow[];
}
