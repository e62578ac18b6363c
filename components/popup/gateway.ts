import type { NamesReply } from "../../messages/names.ts";
import type { PageReply } from "../../messages/page.ts";
import type { RowReply } from "../../messages/row.ts";
import type { StatusReply } from "../../messages/status.ts";
import type { Looked } from "../looked.ts";

/** How the dataset and its feed stand, and who set them. */
export interface Standing {
  readonly status: StatusReply;
  /** The policy's `organizationName`. */
  readonly organization: string | null;
  /** Names of the policy's values that do not hold, or not wholly. */
  readonly ignored: readonly string[];
  /** When this was so. */
  readonly now: Date;
}

/** All that the views ask of the browser and of the background. A promise that rejects means: unknown. */
export interface Gateway {
  /** What the current tab shows; `no-console-tab` where no content script answers. */
  where(): Promise<PageReply | "no-console-tab">;
  names(): Promise<NamesReply>;
  /** `programs` are ids; without them the shown ones answer. */
  row(service: string, partition: string, programs?: readonly string[]): Promise<RowReply>;
  recent(): Promise<readonly Looked[]>;
  remember(looked: Looked): Promise<void>;
  /** Empties what `recent` answers with. */
  forget(): Promise<void>;
  copy(text: string): Promise<void>;
  status(): Promise<Standing>;
  /** Asks the feed now; how it stands afterwards. */
  refresh(): Promise<Standing>;
  openOptions(): Promise<void>;
  /** Opens a page of ours in a tab: `/lookup.html#...`. */
  openPage(path: string): Promise<void>;
  /** Calls back when what could not be had may be had now; returns what ends that. */
  onLook(looked: () => void): () => void;
  /** Whether the browser lets us into the console's pages. */
  hasAccess(): Promise<boolean>;
  /** Has the browser ask the user for it; only out of a click. */
  askAccess(): Promise<boolean>;
}
