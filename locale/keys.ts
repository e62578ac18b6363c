import type access from "./en/access.json";
import type again from "./en/again.json";
import type extension from "./en/extension.json";
import type evidence from "./en/evidence.json";
import type lookup from "./en/lookup.json";
import type feed from "./en/feed.json";
import type options from "./en/options.json";
import type settings from "./en/settings.json";
import type overlay from "./en/overlay.json";
import type popup from "./en/popup.json";
import type requirement from "./en/requirement.json";
import type toolbar from "./en/toolbar.json";
import type words from "./en/words.json";

/** One file of `locale/en/` for each room that speaks; a message's key is the file's name and its own: `popup_search`. */
interface Files {
  access: typeof access;
  again: typeof again;
  extension: typeof extension;
  evidence: typeof evidence;
  lookup: typeof lookup;
  feed: typeof feed;
  options: typeof options;
  settings: typeof settings;
  overlay: typeof overlay;
  popup: typeof popup;
  requirement: typeof requirement;
  toolbar: typeof toolbar;
  words: typeof words;
}

/** Every message there is. */
export type MessageKey = { [File in keyof Files]: `${File}_${keyof Files[File] & string}` }[keyof Files];

/** Every message that differs by number, without the form at its end. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
