/**
 * What a content script may say of a page: nothing but these strings.
 * No account id, no session, no query but the Region, no title or text of the page.
 */
export interface PageFacts {
  /** Host name in lower case, without port; a multi-session label is already cut off. */
  readonly host: string;
  /** Path, without query, cut where an account id begins; at most 512 characters. */
  readonly path: string;
  /** The hash without its leading `#`, cut at the first `?` or account id, at most 128 characters; "" when there is none. */
  readonly hash: string;
  /** Value of the query parameter `region`, or null. */
  readonly queryRegion: string | null;
  /** `awsc-mezz-region`, or null. */
  readonly metaRegion: string | null;
  /** `awsc-mezz-service`, or null. */
  readonly metaService: string | null;
}

/** One way a console address leads to a service: plain strings, compared literally. It lives in the dataset. */
export interface Route {
  /**
   * The label in front of the console's domain (`s3` for s3.console.aws.amazon.com), or the whole domain of a
   * service's own console (`lightsail.aws.amazon.com`). Absent: the console's plain hosts.
   */
  readonly host?: string;
  /**
   * Leading path segments without slashes at the ends, compared segment by segment: `ec2`, `codesuite/codebuild`.
   * Empty: the root page alone. A single segment is also compared with the page's `awsc-mezz-service`.
   */
  readonly path: string;
  /** Leading tokens of the hash (see `hashTokens`), joined by slashes: `Volumes`, `savings-plans/overview`. */
  readonly hash?: string;
  /** Service id, or null for a console page that is no service's (Console Home). */
  readonly service: string | null;
  /** The page is Region-less although its service may not be. */
  readonly global?: true;
}

/** Where a page is. `service` is null when the page is no service's, or not the console's. */
export interface Place {
  readonly partition: string | null;
  /** A Region code, `global`, or null when it is not known. */
  readonly region: string | null;
  readonly service: string | null;
  /**
   * `service`: a service's page. `not-recognised`: the console's, but no route leads to a service.
   * `no-service`: the console's, known to be no service's. `not-console`: another site.
   */
  readonly kind: "service" | "not-recognised" | "no-service" | "not-console";
}
