/** Which dataset answered, for evidence. `bundled`: the one inside the extension. */
export interface Provenance {
  readonly issuer: string;
  readonly feed: string;
  readonly sequence: number;
  readonly issued: string;
  readonly signature: "bundled" | "signed" | "unsigned";
}
