import type { NamesReply } from "../../messages/names.ts";
import type { Loaded } from "../use-loaded.ts";
import type { Address } from "./address.ts";
import type { Answers } from "./answers.ts";
import type { LookupGateway } from "./gateway.ts";
import type { Matrices } from "./matrices.ts";

/** What all views of the lookup page are given. */
export interface Shared {
  readonly gateway: LookupGateway;
  readonly address: Address;
  /** `inPlace`: "back" does not stop here. */
  readonly change: (part: Partial<Address>, inPlace?: boolean) => void;
  readonly answers: Answers;
  readonly names: Loaded<NamesReply>;
  /** The Region looked at last, or null. */
  readonly home: Loaded<string | null>;
  readonly matrices: Matrices;
}
