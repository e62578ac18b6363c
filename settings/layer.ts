import * as v from "valibot";
import { say } from "../locale/say.ts";
import { CHECKS, type Key, type Layer, MOST_PROGRAMS, OVERLAY_MODES, POLICY_KEYS, POSITIONS, USER_KEYS } from "./settings.ts";

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

/** What each key takes. */
const TAKES: Readonly<Record<Key, () => string>> = {
  datasetUrl: () => say("settings_feed_address"),
  datasetKeys: () => say("settings_keys"),
  allowUnsignedDataset: () => say("settings_yes_or_no"),
  refreshMinutes: () => say("settings_minutes"),
  freshnessDays: () => say("settings_days"),
  shownPrograms: () => say("settings_programs", MOST_PROGRAMS),
  requiredPrograms: () => say("settings_programs", MOST_PROGRAMS),
  overlay: () => say("settings_one_of", OVERLAY_MODES.join(", ")),
  overlayPosition: () => say("settings_one_of", POSITIONS.join(", ")),
  allowUserSettings: () => say("settings_yes_or_no"),
  organizationName: () => say("settings_name"),
  helpUrl: () => say("settings_address"),
  marks: () => say("settings_yes_or_no"),
};

/** Lists and objects. The Windows registry, and Firefox from it, hold them as JSON text. */
const STRUCTURED: readonly Key[] = ["datasetKeys", "freshnessDays", "shownPrograms", "requiredPrograms"];

/** Lists of ids. Written as text, with commas between, they are meant all the same: a required program that is not read would pass for one that is met. */
const LISTS: readonly Key[] = ["shownPrograms", "requiredPrograms"];

/** True or false. The Windows registry holds them as numbers, and Firefox hands those on as they stand. */
const SWITCHES: readonly Key[] = ["allowUnsignedDataset", "allowUserSettings"];

/** A policy: managed storage's object. A key that no policy has is told too: Firefox lets misspelt ones through. */
export function readPolicy(value: unknown): Read {
  const { layer, bad } = read(value, POLICY_KEYS);
  const unknown = entriesOf(value).flatMap(([key]) => (isOneOf(key, POLICY_KEYS) ? [] : { key, message: say("settings_no_such_policy") }));
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
    const value = STRUCTURED.includes(key) ? parsed(raw) : SWITCHES.includes(key) ? switched(raw) : raw;
    const given = LISTS.includes(key) && typeof value === "string" ? value.split(",") : value;
    const checked = v.safeParse(CHECKS[key], given);
    if (checked.success) {
      layer[key] = checked.output;
      continue;
    }
    bad.push({ key, message: checked.issues.find(({ type, message }) => type === "check" && message !== "")?.message ?? TAKES[key]() });
    const rest = key === "datasetKeys" ? null : goodOnes(key, given);
    if (rest !== null) layer[key] = rest;
  }
  // Keys that were meant and are wrong never make an unsigned feed of a signed one.
  if (bad.some(({ key }) => key === "datasetKeys")) delete layer.allowUnsignedDataset;
  return { layer: layer as Layer, bad };
}

/**
 * What is left of a list or an object without its bad members, of too long a list its beginning; null where nothing is.
 * A slip in one required program must not silence the others, nor that one: it stays, as a program that nobody knows.
 */
function goodOnes(key: Key, given: unknown): unknown {
  const check = CHECKS[key];
  const left = Array.isArray(given)
    ? goodMembers(key, key === "requiredPrograms" ? given.map(asId) : given)
    : Object.fromEntries(entriesOf(given).filter(([name, value]) => v.is(check, { [name]: value })));
  const checked = Object.keys(left).length === 0 ? null : v.safeParse(check, left);
  return checked?.success === true ? checked.output : null;
}

function goodMembers(key: Key, given: readonly unknown[]): readonly unknown[] {
  const good = given.flatMap((member): unknown[] => {
    const one = v.safeParse(CHECKS[key], [member]);
    return one.success ? (one.output as unknown[]) : [];
  });
  return [...new Set(good)].slice(0, MOST_PROGRAMS);
}

/** A text or a number with the form of a program's id: `HIPAA!` is `hipaa`. */
function asId(member: unknown): unknown {
  return typeof member === "string" || typeof member === "number" ? String(member).replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "").slice(0, 64) : member;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function isOneOf(key: string, keys: readonly Key[]): key is Key {
  return (keys as readonly string[]).includes(key);
}

function switched(raw: unknown): unknown {
  return raw === 0 || raw === 1 ? raw === 1 : raw;
}

function parsed(raw: unknown): unknown {
  if (typeof raw !== "string") return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}
