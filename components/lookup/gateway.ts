import type { ChangesReply } from "../../messages/changes.ts";
import type { HistoryReply } from "../../messages/history.ts";
import type { MatrixReply } from "../../messages/matrix.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { RowReply } from "../../messages/row.ts";
import type { Subject } from "./subject.ts";

/** All that the lookup page asks of the browser and of the background. A promise that rejects means: unknown. */
export interface LookupGateway {
  names(): Promise<NamesReply>;
  /** What answers rest on now: settings, dataset and day. */
  basis(): Promise<string>;
  /** Calls back when that may be another than before; returns what ends that. */
  onLook(looked: () => void): () => void;
  /** `programs` are ids; null for the usual ones. */
  matrix(subject: Subject, programs: readonly string[] | null): Promise<MatrixReply>;
  row(service: string, partition: string, programs: readonly string[]): Promise<RowReply>;
  /** What the lists said of a service through time; `programs` null for all. */
  history(service: string, region: string, partition: string, programs: readonly string[] | null): Promise<HistoryReply>;
  changes(): Promise<ChangesReply>;
  /** The Region looked at last, or null. */
  home(): Promise<string | null>;
  copy(text: string): Promise<void>;
  /** Saves a file. */
  save(name: string, type: string, text: string): void;
  /** Prints the page. */
  print(): void;
  now(): Date;
  /** What the page's address says after `#`. */
  address(): string;
  /** Writes it: as a step of its own that "back" undoes, or in place. */
  go(hash: string, step: boolean): void;
  /** Calls back when "back", "forward" or the address bar changed it; returns what ends that. */
  onMove(moved: () => void): () => void;
}
