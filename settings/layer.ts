import * as v from "valibot";
import { CHECKS, type Key, type Layer, OVERLAY_MODES, POLICY_KEYS, POSITIONS, USER_KEYS } from "./settings.ts";

/** A value that is not taken, with a plain sentence about it. */
export interface Problem {
  readonly key: string;
  readonly message: string;
}

/** What a source says: its good values, and its bad ones, which are ignored one by one. */
export interface Read {
  readonly layer: Layer;
  readonly bad: readonly Problem[];
}

const ADDRESS = "It should be an https address without user name and password.";
const FEED_ADDRESS = "It should be an https address without user name, password and fragment (#).";
const PROGRAMS = "It should be a list of at most 60 program ids, such as hipaa or mtcs-l3.";
const YES_OR_NO = "It should be true or false.";

/** What each key takes. */
const TAKES: Readonly<Record<Key, string>> = {
  datasetUrl: FEED_ADDRESS,
  datasetKeys: "It should be a JSON Web Key Set with at least one public Ed25519 key.",
  allowUnsignedDataset: YES_OR_NO,
  refreshMinutes: "It should be a whole number of minutes from 15 to 43200.",
  freshnessDays: "It should be a whole number of days from 1 to 36500, or such a number for each program id.",
  shownPrograms: PROGRAMS,
  requiredPrograms: PROGRAMS,
  overlay: `It should be one of ${OVERLAY_MODES.join(", ")}.`,
  overlayPosition: `It should be one of ${POSITIONS.join(", ")}.`,
  allowUserSettings: YES_OR_NO,
  organizationName: "It should be a name of at most 80 characters on one line.",
  helpUrl: ADDRESS,
  marks: YES_OR_NO,
};

/** Lists and objects. The Windows registry, and Firefox from it, hold them as JSON text. */
const STRUCTURED: readonly Key[] = ["datasetKeys", "freshnessDays", "shownPrograms", "requiredPrograms"];

/** A policy: managed storage's object. A key that no policy has is told too: Firefox lets misspelt ones through. */
export function readPolicy(value: unknown): Read {
  const { layer, bad } = read(value, POLICY_KEYS);
  const unknown = entriesOf(value).flatMap(([key]) => (isOneOf(key, POLICY_KEYS) ? [] : { key, message: "There is no policy of this name." }));
  return { layer, bad: [...bad, ...unknown] };
}

/** The user's own values. Other keys are those of another version and say nothing. */
export function readUser(value: unknown): Read {
  return read(value, USER_KEYS);
}

function read(value: unknown, keys: readonly Key[]): Read {
  const layer: { -readonly [K in Key]?: unknown } = {};
  const bad: Problem[] = [];
  for (const [key, raw] of entriesOf(value)) {
    if (!isOneOf(key, keys)) continue;
    const checked = v.safeParse(CHECKS[key], STRUCTURED.includes(key) ? parsed(raw) : raw);
    if (checked.success) layer[key] = checked.output;
    else bad.push({ key, message: checked.issues.find(({ type, message }) => type === "check" && message !== "")?.message ?? TAKES[key] });
  }
  // Keys that were meant and are wrong never make an unsigned feed of a signed one.
  if (bad.some(({ key }) => key === "datasetKeys")) delete layer.allowUnsignedDataset;
  return { layer: layer as Layer, bad };
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function isOneOf(key: string, keys: readonly Key[]): key is Key {
  return (keys as readonly string[]).includes(key);
}

function parsed(raw: unknown): unknown {
  if (typeof raw !== "string") return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
