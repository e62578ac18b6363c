/**
 * What people say and no list publishes as a program's name: whose data it protects, and its levels. By program id.
 * They find the program; they answer nothing.
 */
const WORDS: Readonly<Record<string, string>> = {
  hipaa: "PHI ePHI BAA",
  "pci-dss": "CHD cardholder",
  fedramp: "Moderate High",
  cjis: "CJI",
  "nist-800-171": "CUI",
};

/** Further words for a program; none for most. */
export const programWords = (id: string): string => WORDS[id] ?? "";
