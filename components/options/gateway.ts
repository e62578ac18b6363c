import type { ProgramView } from "../../messages/names.ts";
import type { SettingsReply } from "../../messages/settings.ts";
import type { StatusReply } from "../../messages/status.ts";
import type { Change } from "../../settings/stored.ts";

/** All that the options page asks of the browser and of the background. A promise that rejects means: no answer came. */
export interface OptionsGateway {
  settings(): Promise<SettingsReply>;
  change(change: Change): Promise<SettingsReply>;
  reset(): Promise<SettingsReply>;
  status(): Promise<StatusReply>;
  /** Asks the feed now; the answer comes when that has ended. */
  refresh(): Promise<StatusReply>;
  /** Every program of the dataset. */
  programs(): Promise<readonly ProgramView[]>;
  now(): Date;
  /** The extension's version. */
  readonly version: string;
  /** Calls back when settings or policy may have changed elsewhere; returns what ends that. */
  onChange(changed: () => void): () => void;
  /** Calls back when the status may have changed, here or by another page's doing; returns what ends that. */
  onLook(looked: () => void): () => void;
}
