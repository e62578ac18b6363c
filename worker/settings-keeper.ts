import { effective, type Layer, layerOf, type Settings } from "../settings/settings.ts";

/** Where settings are kept; the user's layer stays on this machine and is never synced. */
export interface SettingsStore {
  read(): Promise<unknown>;
  write(layer: Layer): Promise<void>;
}

/** The settings in force, remembered while the worker lives. */
export interface SettingsKeeper {
  /** Never rejects: settings that cannot be read are the defaults. */
  settings(): Promise<Settings>;
  /** Keeps what the user chose, beside what was chosen before. */
  prefer(change: Layer): Promise<Settings>;
  /** The stored settings changed elsewhere. */
  forget(): void;
}

/** The settings over a store that may fail. The policy's layer joins here with the managed store. */
export function settingsKeeper(store: SettingsStore): SettingsKeeper {
  let user: Promise<Layer> | null = null;
  const layer = (): Promise<Layer> => {
    user ??= store.read().then((value) => layerOf(value).layer, () => ({}));
    return user;
  };
  const settings = async (): Promise<Settings> => effective({}, await layer());
  return {
    settings,
    async prefer(change) {
      const next = { ...(await layer()), ...change };
      user = Promise.resolve(next);
      await store.write(next).catch(() => undefined);
      return settings();
    },
    forget() {
      user = null;
    },
  };
}
