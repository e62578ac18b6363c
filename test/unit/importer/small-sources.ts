import type { ProgramFile, Sources } from "../../../compiler/source.ts";
import type { Edition, List } from "../../../importer/page.ts";

const source = { title: "ours", url: "https://example.com/" };
const head = { asOf: "2024-01-01", source };

/** An edition of a program file; lists by boundary, "" the whole program. */
export function edition(asOf: string, lists: Readonly<Record<string, List["entries"]>>, parts?: NonNullable<List["parts"]>): Edition {
  return { id: asOf, asOf, grade: "A", source, lists: Object.entries(lists).map(([boundary, entries]) => ({ boundaries: boundary === "" ? [] : [boundary], entries, ...(parts !== undefined && { parts }) })) };
}

/** A program file with boundaries and editions. */
export function program(id: string, boundaries: readonly string[] = [], editions: readonly Edition[] = []): ProgramFile {
  return {
    id,
    name: id,
    short: id,
    kind: "per-service",
    groups: [],
    page: "https://example.com/",
    regionBasis: "not-stated",
    partitions: ["aws"],
    boundaries: boundaries.map((boundary) => ({ id: boundary, name: boundary, regions: ["us-east-1"], partition: "aws", grade: "A" })),
    statements: [],
    editions: [...editions],
    amendments: [],
  };
}

function service(id: string, parent?: string): Sources["services"]["services"][number] {
  return { id, name: id, former: [], aliases: [], kind: "service", category: "trees", global: false, ...(parent !== undefined && { parent }) };
}

/** Sources that hold just what the importer looks at: programs, names, services and their parents. */
export function smallSources(programs: readonly ProgramFile[]): Sources {
  return {
    regions: { ...head, regions: [] },
    services: { ...head, services: [service("alder"), service("birch"), service("cedar"), service("moss"), service("fir"), service("fir-red", "fir"), service("fir-white", "fir"), service("fir-blue", "fir")] },
    availability: { ...head, tableRegions: [], services: {} },
    features: { features: [] },
    names: {
      names: [
        { name: "Amazon Alder", service: "alder" },
        { name: "AWS Birch", service: "birch" },
        { name: "Amazon Cedar (CDR)", service: "cedar" },
        { name: "Amazon Cedar *", service: "cedar" },
        { name: "Amazon Fir (Red)", service: "fir-red" },
        { name: "Amazon Fir (White)", service: "fir-white" },
        { name: "Amazon Fir (Blue)", service: "fir-blue" },
        { name: "Amazon Fir", service: "fir" },
      ],
      explained: [{ name: "AWS Compost", reason: "no service" }],
    },
    routes: { ...head, routes: [] },
    programs: [...programs],
  } as unknown as Sources;
}

/** The programs that the pages in `pages/` list. */
export function pagePrograms(editions: Readonly<Record<string, readonly Edition[]>> = {}): ProgramFile[] {
  const boundaries = { "soc-1": [], fedramp: ["moderate", "high"], "dod-il2": ["east-west", "govcloud"], "dod-il6": ["secret"], hipaa: [], "mtcs-l3": ["singapore", "seoul", "ohio"], gsma: ["ohio", "paris"], cccs: [], "iso-9001": [] };
  return Object.entries(boundaries).map(([id, places]) => program(id, places, editions[id]));
}
