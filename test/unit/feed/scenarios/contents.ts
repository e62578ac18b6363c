import type { Dataset } from "../../../../domain/dataset/schema.ts";
import { entry, program, service } from "../../coverage/small-dataset.ts";
import { ADDRESS, bytesOf, signedFiles, smallDataset, UNSIGNED, updated, visit } from "../small-feed.ts";
import { LIMITS } from "../../../../feed/limits.ts";
import type { Scenario } from "./scenario.ts";

/** A rightly signed dataset that is wrong in itself: a signature makes nothing true. */
const signed = (dataset: unknown) => async () => visit(await signedFiles(dataset));
const changed = (change: (dataset: Dataset) => unknown) => {
  const dataset = smallDataset();
  return signed(change(structuredClone(dataset)) ?? dataset);
};
const text = JSON.stringify(smallDataset());

const nested = (depth: number) => `{"format":1,"deep":${"[".repeat(depth)}${"]".repeat(depth)}}`;

/** A feed whose one list named ten services, and now names this many. */
async function shrunkTo(left: number, sequence: number, signedFeed: boolean, withdraws: boolean) {
  const sized = (count: number, number: number) => smallDataset({ sequence: number, services: Array.from({ length: 12 }, (_, index) => service(`service-${index}`, index < count ? [entry(0)] : [])), routes: [] });
  const source = signedFeed ? {} : { source: UNSIGNED };
  const first = await updated(visit(await signedFiles(sized(10, 7)), source));
  return visit(await signedFiles(sized(left, sequence), { sequence, ...(withdraws ? { withdraws: true } : {}) }), { ...source, memory: first.memory, held: first.stamp });
}

export const shrinks = shrunkTo;

export const contentsScenarios: readonly Scenario[] = [
  { name: "a dataset cut short on the host", code: "wrong-size", run: async () => visit({ ...(await signedFiles(text)), [ADDRESS]: text.slice(0, -1) }) },
  { name: "a dataset with a byte too many", code: "wrong-size", run: async () => visit({ ...(await signedFiles(text)), [ADDRESS]: `${text}\n` }) },
  { name: "a dataset with one letter changed", code: "wrong-digest", run: async () => visit({ ...(await signedFiles(text)), [ADDRESS]: text.replace("ACME", "ACNE") }) },
  { name: "a signed size over the limit", code: "too-big", run: async () => visit(await signedFiles(text, { size: LIMITS.datasetBytes + 1 })) },
  { name: "half a JSON text", code: "not-json", run: signed(text.slice(0, 500)) },
  { name: "bytes that are no text", code: "not-json", run: () => visit({ [ADDRESS]: Uint8Array.of(0x7b, 0xff, 0x7d) }, { source: UNSIGNED }) },
  { name: "nothing at all", code: "not-json", run: () => visit({ [ADDRESS]: "" }, { source: UNSIGNED }) },
  { name: "lists within lists", code: "too-deep", run: signed(nested(40)) },
  { name: "a million lists within lists", code: "too-deep", run: signed(nested(1_000_000)) },
  { name: "__proto__ as a field", code: "forbidden-key", detail: /__proto__/, run: signed(text.replace('"format":1', '"format":1,"__proto__":{"polluted":true}')) },
  { name: "__proto__ as a program's id", code: "forbidden-key", run: signed(text.replaceAll('"entries":{', '"entries":{"__proto__":[],')) },
  { name: "constructor as a field", code: "forbidden-key", run: signed(text.replace('"format":1', '"format":1,"constructor":{"prototype":{}}')) },
  ...["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', "<!-- -->", "javascript:alert(1)", " data:text/html,x", "safe \u202Eevil", "bell \u0007"].map((name): Scenario => ({ name: `the name ${JSON.stringify(name)}`, code: "script", run: signed(smallDataset({ services: [service("alder", [], { name })] })) })),
  { name: "a javascript: link", code: "script", run: signed(smallDataset({ programs: [program({ page: "javascript:alert(1)" })] })) },
  { name: "a dataset of a later format", code: "wrong-format", run: signed({ ...smallDataset(), format: 2 }) },
  { name: "an http: link", code: "wrong-schema", run: signed(smallDataset({ programs: [program({ page: "http://aws.amazon.com/" })] })) },
  { name: "a field that could carry logic", code: "wrong-schema", detail: /routes\[0\]\.pattern: This field is not known here/, run: changed((dataset) => ({ ...dataset, routes: [{ ...dataset.routes[0], pattern: "(a+)+$" }] })) },
  { name: "a route that leads nowhere", code: "wrong-schema", run: signed(smallDataset({ routes: [{ path: "x", service: "ghost" }] })) },
  ...[[], null, 7, "text", {}].map((value): Scenario => ({ name: `${JSON.stringify(value)} as a dataset`, code: "wrong-schema", run: signed(JSON.stringify(value)) })),
  { name: "a dataset without services", code: "empty", run: signed(smallDataset({ services: [], routes: [] })) },
  { name: "a dataset without programs", code: "empty", run: signed(smallDataset({ programs: [], services: [service("alder", [])] })) },
  { name: "an unsigned list that loses three of ten", code: "shrinks", detail: /example-program: 10 to 7/, run: () => shrunkTo(7, 8, false, false) },
  { name: "an unsigned list that loses three of ten and says that it withdraws", code: "shrinks", run: () => shrunkTo(7, 8, false, true) },
  { name: "a signed list that loses three of ten in silence", code: "shrinks", run: () => shrunkTo(7, 8, true, false) },
  { name: "an unsigned program that is gone", code: "shrinks", detail: /example-program: 3 to 0/, run: async () => {
    const first = await updated(visit({ [ADDRESS]: bytesOf(text) }, { source: UNSIGNED }));
    const without = smallDataset({ sequence: 8, programs: [program({ id: "other" })], services: ["alder", "birch", "cedar"].map((id) => service(id, [])) });
    return visit({ [ADDRESS]: bytesOf(without) }, { source: UNSIGNED, memory: first.memory });
  } },
  { name: "an error of our own", code: "internal", run: async () => visit(await signedFiles(text), { floor: null as never }) },
];
