import { expect, test } from "vitest";
import { requirementOf } from "../../../settings/requirement.ts";

type View = Parameters<typeof requirementOf>[0][number];

const view = (program: string, short: string, meets: View["meets"], more: Partial<View> = {}): View => ({ program, short, meets, badge: "", glyph: "in-scope", old: false, asOf: "2026-05-22", ...more });
const HIPAA_NO = view("hipaa", "HIPAA", "not-met", { badge: "not listed", glyph: "not-listed" });
const HIPAA_YES = view("hipaa", "HIPAA", "meets");
const MTCS_OLD = view("mtcs-l3", "MTCS L3", "check", { badge: "listed 2022", old: true, asOf: "2022-04-11" });
const PCI_EXCEPT = view("pci-dss", "PCI DSS", "check", { badge: "with exclusions", glyph: "in-scope-with-exclusions" });
const SOC_REPORT = view("soc-1", "SOC 1", "check", { badge: "reported 2025", glyph: "reported", old: true, asOf: "2025" });
const GXP_STATEMENT = view("gxp", "GxP", "check", { badge: "statement 2017", glyph: "no-service-list", old: true, asOf: "2017-01" });
const EBS_FEATURE = view("iso-27001", "ISO 27001", "check", { badge: "via EBS", glyph: "in-scope-as-feature" });
const FEDRAMP_UNKNOWN = view("fedramp", "FedRAMP", "unknown", { badge: "unknown", glyph: "unknown", asOf: null });
const FEDRAMP_OUT = view("fedramp", "FedRAMP", "not-met", { badge: "Region outside", glyph: "outside-boundary" });

const ORG = "Example Corp";
type Told = readonly [line: string, notMet: readonly string[], toCheck: readonly string[], unknown: readonly string[], alarm: boolean];

test.each<[what: string, views: readonly View[], required: readonly string[], name: string | null, told: Told | null]>([
  ["nothing is required", [HIPAA_NO], [], ORG, null],
  ["all is met", [HIPAA_YES, FEDRAMP_OUT], ["hipaa"], ORG, null],
  ["not met, and to be checked", [MTCS_OLD, HIPAA_NO], ["hipaa", "mtcs-l3"], ORG, ["Example Corp requires HIPAA and MTCS L3. Not met here: HIPAA. To check: MTCS L3.", ["hipaa"], ["mtcs-l3"], [], true]],
  ["to be checked alone", [MTCS_OLD, HIPAA_YES], ["hipaa", "mtcs-l3"], ORG, ["To check: MTCS L3, list of 2022.", [], ["mtcs-l3"], [], false]],
  ["what is met is named among the required", [HIPAA_YES, FEDRAMP_OUT], ["hipaa", "fedramp"], ORG, ["Example Corp requires HIPAA and FedRAMP. Not met here: FedRAMP.", ["fedramp"], [], [], true]],
  ["two are not met", [HIPAA_NO, FEDRAMP_OUT], ["fedramp", "hipaa"], ORG, ["Example Corp requires FedRAMP and HIPAA. Not met here: FedRAMP, HIPAA.", ["fedramp", "hipaa"], [], [], true]],
  ["each kind at once", [HIPAA_NO, MTCS_OLD, FEDRAMP_UNKNOWN], ["mtcs-l3", "fedramp", "hipaa"], ORG, ["Example Corp requires MTCS L3, FedRAMP and HIPAA. Not met here: HIPAA. To check: MTCS L3. Unknown: FedRAMP.", ["hipaa"], ["mtcs-l3"], ["fedramp"], true]],
  ["unknown is no alarm, and no silence", [FEDRAMP_UNKNOWN], ["fedramp"], ORG, ["Unknown: FedRAMP.", [], [], ["fedramp"], false]],
  ["a program that the dataset does not know", [HIPAA_YES], ["hipaa", "acme-approved"], ORG, ["Unknown: acme-approved.", [], [], ["acme-approved"], false]],
  ["no answer at all", [], ["hipaa"], ORG, ["Unknown: hipaa.", [], [], ["hipaa"], false]],
  ["why each is to be checked", [PCI_EXCEPT, SOC_REPORT, GXP_STATEMENT, EBS_FEATURE], ["pci-dss", "soc-1", "gxp", "iso-27001"], ORG, [
    "To check: PCI DSS, with exclusions; SOC 1, report of 2025; GxP, statement of 2017; ISO 27001, via EBS.", [], ["pci-dss", "soc-1", "gxp", "iso-27001"], [], false,
  ]],
  ["one's own requirement, or an organisation without a name", [HIPAA_NO], ["hipaa"], null, ["Required: HIPAA. Not met here: HIPAA.", ["hipaa"], [], [], true]],
])("%s", (_what, views, required, name, told) => {
  const found = requirementOf(views, required, name);
  expect(found && [found.line, found.notMet, found.toCheck, found.unknown, found.alarm]).toEqual(told);
  if (found !== null) expect([found.head, found.rest].filter(Boolean).join(" ")).toBe(found.line);
});

test("the bold part stands by itself", () => {
  expect(requirementOf([HIPAA_NO], ["hipaa"], ORG)).toMatchObject({ head: "Example Corp requires HIPAA.", rest: "Not met here: HIPAA." });
  expect(requirementOf([MTCS_OLD], ["mtcs-l3"], ORG)?.head).toBeNull();
});
