/**
 * What a content script may say of a page: nothing but these strings.
 * No account id, no session, no query but the Region, no title or text of the page.
 */
export interface PageFacts {
  /** Host name in lower case, without port; a multi-session label is already cut off. */
  readonly host: string;
  /** Path, without query; at most 512 characters. Account-bearing segments are already cut out. */
  readonly path: string;
  /** The hash without its leading `#`, cut at the first `?`, at most 128 characters; "" when there is none. */
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
   * The host label or labels in front of the console's domain (`s3` for s3.console.aws.amazon.com),
   * or a whole host of a service's own (`lightsail.aws.amazon.com`). Absent: the console's plain hosts.
   */
  readonly host?: string;
  /** Leading path segments without slashes at the ends, compared segment by segment: `ec2`, `codesuite/codebuild`. */
  readonly path: string;
  /** Leading part of the hash, compared token by token (see `hashTokens`): `Volumes`, `savings-plans/overview`. */
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
