import type { SettingsReply } from "../messages/settings.ts";
import type { State } from "./settings-keeper.ts";

/** The settings in force as the options page is told of them. */
export function settingsReply({ settings, from, locked, problems, userKept }: State): SettingsReply {
  return { kind: "settings", settings, from, locked, problems, kept: userKept };
}
