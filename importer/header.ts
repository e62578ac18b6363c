/**
 * What the heads of AWS's tables mean: the one place to teach the importer a new column.
 * All spellings are those of the saved pages of January 2021 to April 2022. Heads are compared without
 * white space and case, since the pages break words ("SE RVICES / PROGRAMS").
 */

/** A tab of the services-in-scope page: its heading, and what each of its columns lists. */
interface Tab {
  readonly heading: string;
  /** The heads say only a Region: they mean this program under this heading alone. */
  readonly regionHeads?: true;
  readonly columns: Readonly<Record<string, Target>>;
}

/** The program and boundary that a column lists; boundary null is the whole program. */
export interface Target {
  readonly program: string;
  readonly boundary: string | null;
}

const whole = (program: string): Target => ({ program, boundary: null });
const part = (program: string, boundary: string): Target => ({ program, boundary });

const TABS: readonly Tab[] = [
  // SOC 2 and SOC 3 share the list of SOC 1 in `data/programs`.
  { heading: "SOC", columns: { "SOC 1,2,3": whole("soc-1") } },
  { heading: "PCI", columns: { PCI: whole("pci-dss") } },
  { heading: "ISMAP", columns: { ISMAP: whole("ismap") } },
  { heading: "FedRAMP", columns: { "FedRAMP Moderate (East/West)": part("fedramp", "moderate"), "FedRAMP High (GovCloud)": part("fedramp", "high") } },
  {
    heading: "DoD CC SRG",
    columns: {
      "DoD CC SRG IL2 (East/West)": part("dod-il2", "east-west"),
      "DoD CC SRG IL2 (GovCloud)": part("dod-il2", "govcloud"),
      "DoD CC SRG IL4 (GovCloud)": part("dod-il4", "govcloud"),
      "DoD CC SRG IL5 (GovCloud)": part("dod-il5", "govcloud"),
      "DoD CC SRG IL6 (AWS Secret Region)": part("dod-il6", "secret"),
    },
  },
  { heading: "HIPAA BAA", columns: { "HIPAA BAA": whole("hipaa") } },
  { heading: "IRAP", columns: { "IRAP PROTECTED": whole("irap") } },
  {
    heading: "MTCS",
    regionHeads: true,
    columns: {
      Singapore: part("mtcs-l3", "singapore"),
      Seoul: part("mtcs-l3", "seoul"),
      "US-East (N.Virginia)": part("mtcs-l3", "n-virginia"),
      "US-East (Ohio)": part("mtcs-l3", "ohio"),
      "US-West (Oregon)": part("mtcs-l3", "oregon"),
      "US-West (N.California)": part("mtcs-l3", "n-california"),
    },
  },
  { heading: "C5", columns: { C5: whole("c5") } },
  { heading: "K-ISMS", columns: { "K-ISMS": whole("k-isms") } },
  { heading: "ENS High", columns: { "ENS High": whole("ens-high") } },
  { heading: "OSPAR", columns: { OSPAR: whole("ospar") } },
  { heading: "HITRUST CSF", columns: { "HITRUST CSF": whole("hitrust") } },
  { heading: "FINMA", columns: { FINMA: whole("finma") } },
  // In 2021 one column for both sites.
  { heading: "GSMA", regionHeads: true, columns: { GSMA: whole("gsma"), "US-East (Ohio)": part("gsma", "ohio"), "Europe (Paris)": part("gsma", "paris") } },
  { heading: "PiTuKri", columns: { PiTuKri: whole("pitukri") } },
  { heading: "CCCS", columns: { "CCCS MEDIUM (formerly PBMM)": whole("cccs") } },
];

/** Heads over the services' names. */
const NAMES = ["SERVICES / PROGRAMS", "AWS Services"];
/** Heads over the services' prefixes, which the data does not hold. */
const PREFIXES = ["SDKs", "Namespaces*"];
/** Heads over ticks that are no statement of scope: services that the authorising board need not look at. */
const ASIDE = ["FedRAMP (Not in Scope)*", "FedRAMP Not Required (Confirmed with JAB)*"];

/** What a head stands over: the names, prefixes, other ticks, a blank, a list, or something nobody has taught. */
export type Head = "name" | "prefix" | "aside" | "blank" | "unknown" | (Target & { readonly tab: string });

const key = (text: string) => text.replace(/\s+/g, "").toLowerCase();
const PLAIN_HEADS = new Map<string, Head>([
  ["", "blank"],
  ...NAMES.map((head) => [key(head), "name"] as const),
  ...PREFIXES.map((head) => [key(head), "prefix"] as const),
  ...ASIDE.map((head) => [key(head), "aside"] as const),
]);

/** What a head of a table means under a heading of the page. */
export function headOf(heading: string, text: string): Head {
  const wanted = key(text);
  const plainHead = PLAIN_HEADS.get(wanted);
  if (plainHead !== undefined) return plainHead;
  for (const tab of TABS) {
    if (tab.regionHeads === true && key(tab.heading) !== key(heading)) continue;
    const found = Object.entries(tab.columns).find(([head]) => key(head) === wanted);
    if (found !== undefined) return { ...found[1], tab: tab.heading };
  }
  return "unknown";
}

/** The one list of a tab that has only one; null for other headings. A table there can do without heads. */
export function onlyHeadOf(heading: string): (Target & { readonly tab: string }) | null {
  const tab = TABS.find((each) => key(each.heading) === key(heading));
  const [target, ...others] = Object.values(tab?.columns ?? {});
  return tab === undefined || target === undefined || others.length > 0 ? null : { ...target, tab: tab.heading };
}
