import type { Dataset } from "../../../../domain/dataset/schema.ts";
import { EMPTY_MEMORY, type FeedMemory, remember } from "../../../../feed/memory.ts";
import { momentOf } from "../../../../feed/moment.ts";
import { ADDRESS, DAY, NOW, signedFiles, smallDataset, UNSIGNED, visit } from "../small-feed.ts";
import type { Scenario } from "./scenario.ts";

const HOUR = DAY / 24;

function knowing(feed: string, sequence: number, sha256 = "0".repeat(64), address = ADDRESS, signed = true): FeedMemory {
  return remember(EMPTY_MEMORY, { address, feed, sequence, sha256, signed }, {});
}

const unsigned = (changes: Parameters<typeof smallDataset>[0]) => ({ [ADDRESS]: JSON.stringify(smallDataset(changes)) });

/** With a list of a day that is two days ahead. */
function ahead(): Dataset {
  const dataset = structuredClone(smallDataset()) as Dataset & { programs: { editions: { asOf: string }[] }[] };
  for (const program of dataset.programs) for (const edition of program.editions.slice(0, 1)) edition.asOf = "2026-11-24";
  return dataset;
}

export const orderScenarios: readonly Scenario[] = [
  { name: "an expired feed", code: "expired", run: async () => visit(await signedFiles(smallDataset(), { expires: momentOf(NOW) })) },
  { name: "a feed signed 25 hours ahead", code: "from-future", run: async () => visit(await signedFiles(smallDataset(), { issued: momentOf(NOW + 25 * HOUR) })) },
  { name: "a signed dataset dated two days ahead", code: "from-future", run: async () => visit(await signedFiles(smallDataset({ issued: "2026-11-24" }))) },
  { name: "an unsigned dataset dated two days ahead", code: "from-future", run: () => visit(unsigned({ issued: "2026-11-24" }), { source: UNSIGNED }) },
  { name: "a signed dataset with a list dated two days ahead", code: "from-future", detail: /a list of 2026-11-24/, run: async () => visit(await signedFiles(ahead())) },
  { name: "an unsigned dataset with a list dated two days ahead", code: "from-future", detail: /a list of 2026-11-24/, run: () => visit({ [ADDRESS]: JSON.stringify(ahead()) }, { source: UNSIGNED }) },
  { name: "a dataset dated on no day", code: "wrong-schema", detail: /There is no day 2026-99-99/, run: () => visit(unsigned({ issued: "2026-99-99" }), { source: UNSIGNED }) },
  { name: "an older sequence", code: "older", detail: /sequence 7 after 8/, run: async () => visit(await signedFiles(smallDataset()), { memory: knowing("acme", 8) }) },
  { name: "an older sequence, at another address", code: "older", run: async () => visit(await signedFiles(smallDataset()), { memory: knowing("acme", 8, undefined, "https://old.example/acme.json") }) },
  { name: "an unsigned feed older than the signed one of its id", code: "older", run: () => visit(unsigned({}), { source: UNSIGNED, memory: knowing("acme", 8) }) },
  { name: "an unsigned feed older than before", code: "older", run: () => visit(unsigned({}), { source: UNSIGNED, memory: knowing("acme", 8, undefined, ADDRESS, false) }) },
  { name: "a feed of the bundle's id, older than the bundle", code: "older", run: async () => visit(await signedFiles(smallDataset()), { floor: { feed: "acme", sequence: 8 } }) },
  { name: "an unsigned feed of the bundle's id, older than the bundle", code: "older", run: () => visit(unsigned({}), { source: UNSIGNED, floor: { feed: "acme", sequence: 8 } }) },
  { name: "the same sequence with another dataset", code: "same-number", run: async () => visit(await signedFiles(smallDataset()), { memory: knowing("acme", 7) }) },
  { name: "an unsigned feed, the same sequence with another dataset", code: "same-number", run: () => visit(unsigned({}), { source: UNSIGNED, memory: knowing("acme", 7, undefined, ADDRESS, false) }) },
  { name: "another feed at a known address, signed with the right key", code: "wrong-feed", detail: /expected other, got acme/, run: async () => visit(await signedFiles(smallDataset()), { memory: knowing("other", 1) }) },
  { name: "another unsigned feed at a known address", code: "wrong-feed", run: () => visit(unsigned({}), { source: UNSIGNED, memory: knowing("other", 1, undefined, ADDRESS, false) }) },
  { name: "a dataset of another feed than its signature names", code: "wrong-feed", run: async () => visit(await signedFiles(smallDataset({ feed: "other" }))) },
  { name: "a dataset with another sequence than its signature names", code: "wrong-sequence", run: async () => visit(await signedFiles(smallDataset({ sequence: 6 }))) },
];
