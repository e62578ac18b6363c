import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MATCHES } from "../console/host.ts";
import { readManifest } from "./package-size.ts";

const probes = fileURLToPath(new URL("probes/", import.meta.url));

/** An extension whose content script is empty: what every extension in a page costs. Returns its folder. */
export function makeNull(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const script = { matches: MATCHES, js: ["empty.js"], run_at: "document_end" };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "null", version: "1", content_scripts: [script] }));
  writeFileSync(join(folder, "empty.js"), "");
  return folder;
}

/** A copy of a build whose scripts are the same and have our probes before them; with another dataset where one is given. Returns its folder. */
export function makeProbed(build: string, folder: string, dataset?: string): string {
  cpSync(build, folder, { recursive: true });
  cpSync(probes, join(folder, "bench"), { recursive: true });
  const { content_scripts: scripts = [], background, ...manifest } = readManifest(build);
  const own = background?.service_worker;
  if (own !== undefined) writeFileSync(join(folder, "bench/start.js"), `import "./background.js";\nimport "/${own}";\n`);
  writeFileSync(
    join(folder, "manifest.json"),
    JSON.stringify({
      ...manifest,
      background: { type: "module", service_worker: "bench/start.js" },
      content_scripts: scripts.map((script) => ({ ...script, js: ["bench/content.js", ...(script.js ?? [])] })),
    }),
  );
  for (const page of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    const file = join(folder, page);
    writeFileSync(file, readFileSync(file, "utf8").replace("<head>", '<head><script src="/bench/page.js"></script>'));
  }
  writeFileSync(join(folder, "bench/empty.html"), "<!doctype html><title>Bench</title>");
  if (dataset !== undefined) writeFileSync(join(folder, "dataset.json"), dataset);
  return folder;
}
