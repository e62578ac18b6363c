import type { KeySet } from "../../settings/key-set.ts";
import { readUser } from "../../settings/layer.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Change } from "../../settings/stored.ts";

/** A feed of the user's own, as far as it has been entered. Address, keys and leave to be unsigned hold together. */
export interface FeedDraft {
  readonly address: string;
  readonly keys: KeySet | null;
  readonly unsigned: boolean;
}

/** What can be done with a draft. */
export type Readiness =
  /** Nothing has been entered. */
  | { readonly kind: "empty" }
  /** It is what holds already. */
  | { readonly kind: "kept" }
  | { readonly kind: "bad-address"; readonly message: string }
  /** Keys without an address, or an address with nothing that checks what comes from there. */
  | { readonly kind: "no-address" }
  | { readonly kind: "no-proof" }
  | { readonly kind: "ready"; readonly change: Change };

/** The feed that the user has now. */
export function draftOf({ datasetUrl, datasetKeys, allowUnsignedDataset }: Settings): FeedDraft {
  return { address: datasetUrl ?? "", keys: datasetKeys, unsigned: datasetKeys === null && allowUnsignedDataset };
}

/** Whether a draft is whole, and the change that keeps it. Nothing is kept by halves. */
export function readiness(draft: FeedDraft, kept: FeedDraft): Readiness {
  const { keys } = draft;
  const address = draft.address.trim();
  const unsigned = draft.unsigned && keys === null;
  if (address === "") return keys === null && kept.address === "" ? { kind: "empty" } : { kind: "no-address" };
  const { layer, bad } = readUser({ datasetUrl: address });
  const [problem] = bad;
  if (problem !== undefined || layer.datasetUrl === undefined) return { kind: "bad-address", message: problem?.message ?? "" };
  if (keys === null && !unsigned) return { kind: "no-proof" };
  const same = layer.datasetUrl === kept.address && unsigned === kept.unsigned && JSON.stringify(keys) === JSON.stringify(kept.keys);
  return same ? { kind: "kept" } : { kind: "ready", change: { datasetUrl: layer.datasetUrl, datasetKeys: keys, allowUnsignedDataset: unsigned ? true : null } };
}

/** The draft with another address. Leave to be unsigned was given for the address before it. */
export function withAddress(draft: FeedDraft, address: string): FeedDraft {
  return { ...draft, address, unsigned: draft.unsigned && address.trim() === draft.address.trim() };
}

/** Keys from pasted text or a file's: the public ones, or a plain sentence on why not. */
export function readKeyText(text: string): { readonly keys: KeySet } | { readonly message: string } {
  const { layer, bad } = readUser({ datasetKeys: text });
  return layer.datasetKeys === undefined ? { message: bad[0]?.message ?? "" } : { keys: layer.datasetKeys };
}
