import type { Further } from "./mention.ts";

/**
 * What people say and no list publishes as a program's name: whose data it protects, its kinds of report, a former name. By program id.
 * They find the program; they answer nothing.
 */
const WORDS: Readonly<Record<string, string>> = {
  hipaa: "PHI ePHI BAA HIPPA",
  "pci-dss": "CHD cardholder",
  fedramp: "Fed Ramp",
  cccs: "PBMM",
  cjis: "CJI",
  "dod-il2": "IL 2",
  "dod-il4": "IL 4",
  "dod-il5": "IL 5",
  "dod-il6": "IL 6",
  "fips-140": "140-2 140-3",
  "nist-800-171": "CUI",
  "soc-1": "Type II",
  "soc-2": "Type II",
};

/** Names of several words that mean nothing one by one, as codes: a class of data, levels that no DoD program means, what else MTCS Level 3 is called. By program id. */
const CODES: Readonly<Record<string, readonly string[]>> = { cccs: ["protected-b"], "csa-star": ["csa-star-level-2", "star-level-2"], "mtcs-l3": ["mtcs-tier-3"], "pci-dss": ["pci-level-1", "pci-dss-level-1"] };

/** What parts of a program go by that have Regions of their own, by program and boundary id: they find the program too. */
const BOUNDARIES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = { fedramp: { moderate: ["moderate", "class c"], high: ["high", "class d"] } };

/** The boundary of a program that words which name the program name too; null where they name none, or several. */
export function boundaryNamed(program: string, words: readonly string[]): string | null {
  const said = ` ${words.join(" ")} `;
  const [named, ...more] = Object.entries(BOUNDARIES[program] ?? {}).filter(([, names]) => names.some((name) => said.includes(` ${name} `)));
  return named === undefined || more.length > 0 ? null : named[0];
}

/** The boundaries of a program that can be named. */
export const boundariesNamed = (program: string): readonly string[] => Object.keys(BOUNDARIES[program] ?? {});

/** Of several programs that a word names (`pci`, `iso`, `soc`) these are meant first. */
const USUAL = ["pci-dss", "iso-27001", "soc-2", "dod-il4"];

/** Orders programs by what people mean first; the others keep their order. */
export const usualFirst = <T extends { readonly id: string }>(programs: readonly T[]): T[] => programs.toSorted((a, b) => Number(USUAL.includes(b.id)) - Number(USUAL.includes(a.id)));

/** Further words and codes for a program; none for most. What a part goes by is a word, or, of several words, a code. */
export const programWords: Further = {
  words: (id) => [WORDS[id] ?? "", ...partNames(id).filter((name) => !name.includes(" "))].join(" "),
  codes: (id) => [...(CODES[id] ?? []), ...partNames(id).filter((name) => name.includes(" ")).map((name) => name.replaceAll(" ", "-"))],
};

const partNames = (program: string): readonly string[] => Object.values(BOUNDARIES[program] ?? {}).flat();
