/** extension page -> background: what do answers rest on now? Cheap. */
export interface BasisRequest {
  readonly type: "basis";
}

export interface BasisReply {
  readonly kind: "basis";
  /** What answers rest on: settings, dataset and day. Where it is another, a page asks anew. */
  readonly basis: string;
}

/** background -> extension pages: settings, dataset or the state of its feed may be others now. */
export interface NewsMessage {
  readonly type: "news";
}
