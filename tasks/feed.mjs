// npm run feed -- --key private.jwk --out folder [--previous dataset.json] [--withdraws]: the feed of published builds, ready to be hosted:
// the project's own dataset under the id of built-in-feed.json, signed for 60 days, checked as a copy would check it.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { childNode, root } from "./node.mjs";
import { run, say, task } from "./run.mjs";

const DAYS = 60;

await task(async () => {
  // The checks are TypeScript: where this Node cannot run it, the one that comes with the packages does.
  if (childNode() !== process.execPath) return (await run(childNode(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" })).code;
  const { values } = parseArgs({ options: { key: { type: "string" }, out: { type: "string" }, previous: { type: "string" }, withdraws: { type: "boolean" } } });
  const [key, out, previous] = [values.key, values.out, values.previous].map((path) => (path === undefined ? undefined : resolve(path)));
  if (key === undefined || out === undefined) throw new Error("--key names the private key, --out the folder to write.");
  const setting = JSON.parse(readFileSync(process.env["INSCOPE_FEED"] ?? `${root}built-in-feed.json`, "utf8"));
  const { readBuiltIn } = await import("../settings/built-in.ts");
  const { layer, feed } = readBuiltIn(setting);
  if (feed === null) throw new Error("built-in-feed.json names no feed.");

  mkdirSync(out, { recursive: true });
  const file = `${out}/${new URL(layer.datasetUrl).pathname.split("/").at(-1)}`;
  await scope("build", "--out", file, "--feed", feed, "--issuer", "Inscope");
  // The same dataset is signed anew, for another 60 days; another one must come after the one that is out.
  const same = previous !== undefined && readFileSync(previous).equals(readFileSync(file));
  const expires = new Date(Date.now() + DAYS * 86_400_000).toISOString().slice(0, 10);
  await scope("sign", file, "--key", key, "--expires", expires, "--feed", feed, ...(previous === undefined || same ? [] : ["--previous", previous]), ...(values.withdraws ? ["--withdraws"] : []));
  await check(file, layer, previous === undefined ? null : readFileSync(previous));
  return 0;
});

/** Throws where a copy that holds what was published before would refuse what is written there, or a new copy would. */
async function check(file, { datasetUrl, datasetKeys }, previous) {
  const [{ checkFeed }, { readSource }, { EMPTY_MEMORY, remember }, { sha256 }, { listSizes }, { speakWith }, { catalogOf, speakerOf }] = await Promise.all([
    import("../feed/check.ts"),
    import("../feed/source.ts"),
    import("../feed/memory.ts"),
    import("../feed/digest.ts"),
    import("../feed/lists.ts"),
    import("../locale/say.ts"),
    import("../locale/catalog.ts"),
  ]);
  speakWith(speakerOf(catalogOf("en")), "en-GB");
  const source = readSource({ datasetUrl, datasetKeys });
  if (!source.ok) throw new Error(source.refusal.sentence);
  const fetch = async (address) => new Response(readFileSync(String(address) === source.value.address ? file : `${file}.jws`));
  const before = previous === null ? null : JSON.parse(previous.toString());
  const memory = before === null ? EMPTY_MEMORY : remember(EMPTY_MEMORY, { address: source.value.address, feed: before.feed, sequence: before.sequence, sha256: await sha256(previous), signed: true }, listSizes(before));
  const outcome = await checkFeed({ source: source.value, memory, held: null, floor: { feed: "", sequence: 0 }, now: Date.now(), fetch });
  if (outcome.outcome === "refused") throw new Error(`A copy would refuse it: ${outcome.refusal.sentence}${outcome.refusal.detail === undefined ? "" : ` (${outcome.refusal.detail})`}`);
  say(`${file}: a copy takes it in.`);
}

/** Runs `scope dataset ...`; what it says of an error is ours. */
async function scope(...args) {
  const { code, output } = await run(childNode(), ["--disable-warning=ExperimentalWarning", `${root}cli/main.ts`, "dataset", ...args]);
  if (code !== 0) throw new Error(output.trim());
  say(output.trim());
}
