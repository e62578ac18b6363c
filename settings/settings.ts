import * as v from "valibot";
import { KeySet } from "./key-set.ts";

/** Where the overlay stands. */
export const POSITIONS = ["bottom-right", "bottom-left", "top-right", "top-left"] as const;
export const OVERLAY_MODES = ["auto", "compact", "off"] as const;

/** Written by hand, `PCI DSS` means the program `pci-dss`: to pass over a required one would be to say that it is met. */
const programId = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.transform((id) => id.replace(/[\s_/.]+/g, "-")), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
/** As many as one message may ask for. */
export const MOST_PROGRAMS = 200;
const programs = v.pipe(v.array(programId), v.transform((ids) => [...new Set(ids)]), v.maxLength(MOST_PROGRAMS));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500));
const address = v.pipe(v.string(), v.maxLength(2048), v.check(isPlainHttps, ""), v.transform((text) => new URL(text).href));

/** Every setting, with the check that a stored or managed value must pass (docs/policy-samples/README.md). */
export const CHECKS = {
  /** A fragment would never reach a server. */
  datasetUrl: v.pipe(address, v.check((text) => new URL(text).hash === "", "")),
  datasetKeys: KeySet,
  allowUnsignedDataset: v.boolean(),
  refreshMinutes: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(43_200)),
  /** Limits in days by id of a program or group; `default` for all others. One number stands for all. */
  freshnessDays: v.pipe(v.union([days, v.record(programId, days)]), v.transform((limit): Record<string, number> => (typeof limit === "number" ? { default: limit } : limit))),
  shownPrograms: programs,
  requiredPrograms: programs,
  overlay: v.picklist(OVERLAY_MODES),
  overlayPosition: v.picklist(POSITIONS),
  allowUserSettings: v.boolean(),
  /** One line of text; nothing that turns the direction of what stands beside it. */
  organizationName: v.pipe(v.string(), v.trim(), v.maxLength(80), v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+$/u)),
  helpUrl: address,
  /** Marks beside the console's links to services. */
  marks: v.boolean(),
} as const;

export type Key = keyof typeof CHECKS;
/** What one layer says: policy, user or the build. */
export type Layer = { readonly [K in Key]?: v.InferOutput<(typeof CHECKS)[K]> };

type Nullable = "datasetUrl" | "datasetKeys" | "organizationName" | "helpUrl";
export type Settings = { readonly [K in Key]: K extends Nullable ? Required<Layer>[K] | null : Required<Layer>[K] };

/** What holds where neither policy nor user says otherwise. */
export const DEFAULTS: Settings = {
  datasetUrl: null,
  datasetKeys: null,
  allowUnsignedDataset: false,
  refreshMinutes: 360,
  freshnessDays: {},
  shownPrograms: ["mtcs-l3", "pci-dss", "hipaa", "fedramp"],
  requiredPrograms: [],
  overlay: "auto",
  overlayPosition: "bottom-right",
  allowUserSettings: true,
  organizationName: null,
  helpUrl: null,
  marks: true,
};

export const KEYS = Object.keys(CHECKS) as readonly Key[];
/** A feed's address, its keys and whether it may be unsigned hold together: they come from one layer as a unit. */
export const FEED_KEYS = ["datasetUrl", "datasetKeys", "allowUnsignedDataset"] as const satisfies readonly Key[];
/** How things look to one person. They say nothing about what is true, so they stay that person's where all else is locked. */
export const VIEW_KEYS = ["overlay", "overlayPosition", "marks"] as const satisfies readonly Key[];
/** What a policy may name: contract 3. */
export const POLICY_KEYS = KEYS.filter((key) => key !== "marks");
/** What a user may choose; the others are said by a policy or not at all. */
export const USER_KEYS = KEYS.filter((key) => key !== "allowUserSettings" && key !== "organizationName" && key !== "helpUrl");

/** An https address that carries no user name and no password. */
function isPlainHttps(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === "https:" && username === "" && password === "";
}
