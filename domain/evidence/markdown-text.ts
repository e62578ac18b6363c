import { say } from "../../locale/say.ts";
import type { EvidenceDataset } from "./evidence.ts";

/** One line of a table; the fields are Markdown already. */
export const tableLine = (fields: readonly string[]): string => `| ${fields.join(" | ")} |`;

/** A text that reads as it is in Markdown: no markup, no HTML, no line end, no end of a table's cell. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&!]/g, (mark) => `\\${mark}`).replace(/\s*[\r\n]+\s*/g, " ").replaceAll("\t", " ");
}

/** A source as a link; only a web page becomes one. */
export function linkOf({ title, url }: { readonly title: string; readonly url: string }): string {
  const safe = /^https:\/\/[^\s"<>]+$/.test(url);
  return safe ? `[${markdownText(title)}](<${url.replaceAll("|", "%7C").replaceAll("\\", "%5C")}>)` : markdownText(title);
}

const SIGNATURES = { bundled: "evidence_signature_bundled", signed: "evidence_signature_signed", unsigned: "evidence_signature_unsigned" } as const;

/** Signed or not, in words. */
export const signatureText = (signature: EvidenceDataset["signature"]): string => say(SIGNATURES[signature]);

/** Which dataset answered, in words: issuer, feed, sequence, date of issue, signed or not. */
export function datasetText({ issuer, feed, sequence, issued, signature }: EvidenceDataset): string {
  return say("evidence_dataset", issuer, feed, sequence, issued, signatureText(signature));
}
