import type { Source as SettingSource } from "../settings/effective.ts";
import type { Key, Settings } from "../settings/settings.ts";
import type { Change } from "../settings/stored.ts";

/** extension page -> background: the settings in force, with where each comes from. */
export interface SettingsRequest {
  readonly type: "settings";
}

/** extension page -> background: the user's change; null takes a choice back. Locked keys stay as they are. Answered as `settings`. */
export interface ChangeRequest {
  readonly type: "change";
  readonly change: Change;
}

/** extension page -> background: the user's own settings go back to the defaults; a policy stays. Answered as `settings`. */
export interface ResetRequest {
  readonly type: "reset";
}

export interface SettingsReply {
  readonly kind: "settings";
  readonly settings: Settings;
  readonly from: Readonly<Record<Key, SettingSource>>;
  readonly locked: readonly Key[];
  /** The policy's bad values, ignored one by one, each with a plain sentence. */
  readonly problems: readonly { readonly key: string; readonly message: string }[];
  /** False where the browser did not store the user's last choice: it holds for a while, and is gone then. */
  readonly kept: boolean;
}
