import type { ProgramView } from "../../messages/names.ts";
import type { SettingsReply } from "../../messages/settings.ts";
import type { Key } from "../../settings/settings.ts";
import type { Change } from "../../settings/stored.ts";
import type { Managed } from "./card.tsx";

/** What every part of the page that shows settings is given. */
export interface PartProps {
  readonly kept: SettingsReply;
  /** The dataset's programs; empty where it could not be read. */
  readonly programs: readonly ProgramView[];
  readonly change: (change: Change) => void;
  /** Says something to who hears the page. */
  readonly announce: (text: string) => void;
  /** How much of these settings the policy manages. */
  readonly managed: (keys: readonly Key[]) => Managed;
}
