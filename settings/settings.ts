import * as v from "valibot";

/** Where the overlay stands. */
export const POSITIONS = ["bottom-right", "bottom-left", "top-right", "top-left"] as const;
export const OVERLAY_MODES = ["auto", "compact", "off"] as const;

const programs = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))), v.maxLength(60));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500));

/** Every setting, with the check that a stored or managed value must pass (design.md, contract 3). */
export const CHECKS = {
  shownPrograms: programs,
  requiredPrograms: programs,
  overlay: v.picklist(OVERLAY_MODES),
  overlayPosition: v.picklist(POSITIONS),
  /** Limits in days by program id; `default` for all others. */
  freshnessDays: v.record(v.string(), days),
  /** Marks beside the console's links to services. */
  marks: v.boolean(),
} as const;

export type Key = keyof typeof CHECKS;
export type Settings = { readonly [K in Key]: v.InferOutput<(typeof CHECKS)[K]> };
export type Layer = { readonly [K in Key]?: Settings[K] };

/** What holds where neither policy nor user says otherwise. */
export const DEFAULTS: Settings = {
  shownPrograms: ["mtcs-l3", "pci-dss", "hipaa", "fedramp"],
  requiredPrograms: [],
  overlay: "auto",
  overlayPosition: "bottom-right",
  freshnessDays: {},
  marks: true,
};

/** The good values of a stored or managed object, and the keys of the bad ones, which are ignored one by one. */
export function layerOf(value: unknown): { readonly layer: Layer; readonly bad: readonly string[] } {
  const layer: Record<string, unknown> = {};
  const bad: string[] = [];
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  for (const [key, raw] of entries) {
    if (!Object.hasOwn(CHECKS, key)) continue;
    const checked = v.safeParse(CHECKS[key as Key], raw);
    if (checked.success) layer[key] = checked.output;
    else bad.push(key);
  }
  return { layer, bad };
}

/** The settings in force: the policy's value, else the user's, else the default, key by key. */
export function effective(policy: Layer, user: Layer): Settings {
  return { ...DEFAULTS, ...user, ...policy };
}
