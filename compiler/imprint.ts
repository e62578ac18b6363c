import type { Imprint } from "./compile.ts";

/** The imprint of the dataset that the extension ships. Raise the sequence and the date whenever `data/` changes. */
export const IMPRINT: Imprint = { feed: "bundled", sequence: 3, issued: "2026-11-27", issuer: "Inscope" };
