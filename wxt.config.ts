import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { mergeConfig } from "vite";
import { defineConfig } from "wxt";
import { compile } from "./compiler/compile.ts";
import { IMPRINT } from "./compiler/imprint.ts";
import { readSources } from "./compiler/read.ts";
import { readBuiltIn } from "./settings/built-in.ts";
import { browserMessages, catalogOf, languages } from "./locale/catalog.ts";

/** The public half of a key whose private half was thrown away: it only fixes the id of the unpacked build. */
const UNPACKED_KEY = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnflP20kl11doQlHO7ok1MpRSwFCRgHYWxFiyQV3XNaUFam+1OrWuyB2IDf90rXzlPzdiHxrPQfuk16JLb0nNSvtT0tBtAxUQD63c9HzCZV3T7ExojDJc4EiV2fYSVv+1l75fKt/pIVD/SEcwFMbn3MgGjEFA8n/40pQHbEDolIsP7AgTubCHua3nma9dmBLoIkxAq5hEgy1lZZ8T10LBBO/8Jm75FZELYwX1e5O+NFP9UIbevgeZ0lRRinLqvCtI4neiO+IO5aYPLoRRLi+dvCHk1qeoltVqVFXdYF/PO33TNU4QJ3SoG0FdGOkMfP5IIcedJwei+C65IC1AEGabMQIDAQAB";

/** `INSCOPE_SHADOW=open` builds for tests that must look into the overlay, axe above all. */
const openShadow = process.env["INSCOPE_SHADOW"] === "open";

/** `INSCOPE_STORE=1` builds for a store: those refuse a manifest with a `key` and give ids of their own. */
const forStore = process.env["INSCOPE_STORE"] === "1";

/** What pages may load. `npm run dev` serves them from this machine, with styles in line; no other build may do that. */
function contentPolicy(command: "build" | "serve"): string {
  const [styles, connections] = command === "serve" ? [" 'unsafe-inline'", " http://localhost:* ws://localhost:*"] : ["", ""];
  return `default-src 'none'; script-src 'self'; style-src 'self'${styles}; img-src 'self'; connect-src 'self' https:${connections}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The feed of a published build. `INSCOPE_FEED=file` builds with another one, beside the usual build. */
const otherFeed = process.env["INSCOPE_FEED"];
const builtIn = readBuiltIn(JSON.parse(readFileSync(otherFeed ?? fileURLToPath(new URL("./built-in-feed.json", import.meta.url)), "utf8")));
const imprint = { ...IMPRINT, ...(builtIn.feed !== null && { feed: builtIn.feed }) };

let dataset: string | undefined;

/**
 * A style sheet that Firefox takes from every page when it ends the extension. It ends our scripts too, without a word,
 * so nobody else could take away what they drew: that is seen only while this sheet is there (overlay/living.ts).
 */
const LIVING = "living.css";

/** Compiled once, and only when something is built. */
function bundledDataset(): string {
  dataset ??= compileDataset();
  return dataset;
}

function compileDataset(): string {
  const sources = readSources(fileURLToPath(new URL("./data/", import.meta.url)));
  const compiled = sources.ok ? compile(sources.value, imprint) : sources;
  if (compiled.ok) return JSON.stringify(compiled.value);
  throw new Error(`data/ cannot be compiled:\n${compiled.problems.map((problem) => `  ${problem.path} ${problem.message}`).join("\n")}`);
}

/**
 * The polyfill is CommonJS. Handed over as a module's namespace, each of the browser's interfaces would be copied, and made
 * for that, at the start of each page and worker; so it becomes a module that exports the object as it is.
 */
const plainPolyfill = {
  name: "plain-polyfill",
  enforce: "pre" as const,
  transform: (code: string, id: string) => (id.includes("/webextension-polyfill/") ? `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports;` : null),
};

/**
 * WXT's wrapper around a content script brings a logger that prints nothing in a build, and a context that ours never uses:
 * a tenth of the bundle, that tells every page our extension's id by an event on its document. What remains is the call, without
 * all that is the manifest's. `npm run dev` registers each script by itself, and the browser runs them in whichever order
 * it likes: there the first one brings the second.
 */
const plainContentScript = (dev: boolean) => ({
  name: "plain-content-script",
  enforce: "pre" as const,
  apply: "build" as const,
  transform: (code: string) => {
    if (code.includes("defineContentScript({")) return code.replace(/defineContentScript\(\{[^]*?main\(\)/, "({ main()");
    const from = code.includes('The content script "') ? /^import definition from (.*)$/m.exec(code)?.[1] : undefined;
    if (from === undefined) return null;
    const second = dev && from.includes("/console.content/");
    return `import first from ${from}\n${second ? `import second from ${from.replace("/console.", "/listeners.")}\n` : ""}export default [first.main()${second ? ", second.main()" : ""}];`;
  },
});

/** The modules of which the second script in a page takes what it needs from the first: all that this one imports. */
const SHARING = fileURLToPath(new URL("./overlay/shared.ts", import.meta.url));
const shared = [...readFileSync(SHARING, "utf8").matchAll(/ from "(.+)"/g)].map(([, path = ""]) => resolve(dirname(SHARING), path));

const fromTheFirst = {
  name: "from-the-first",
  enforce: "pre" as const,
  resolveId: (id: string, importer = "") => (shared.includes(resolve(dirname(importer), id)) ? { id: "shared", external: true } : null),
};

/** All of the first script runs at once, so Chromium need not read it twice: once for what there is, and each function when it is called. */
const EAGER = "//# allFunctionsCalledOnLoad\n";

const eagerly = {
  name: "eagerly",
  generateBundle(_: unknown, bundle: Record<string, { code?: string }>) {
    for (const chunk of Object.values(bundle)) if (chunk.code !== undefined) chunk.code = EAGER + chunk.code;
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDirTemplate: `${openShadow ? "open-" : ""}${otherFeed === undefined ? "" : "fed-"}{{browser}}-mv{{manifestVersion}}${openShadow ? "" : "{{modeSuffix}}"}`,
  manifest: ({ browser, command }) => ({
    name: "__MSG_extension_name__",
    description: "__MSG_extension_description__",
    default_locale: "en",
    permissions: ["storage", "alarms"],
    icons: { 16: "icon/colour-16.png", 32: "icon/colour-32.png", 48: "icon/colour-48.png", 128: "icon/colour-128.png" },
    action: { default_title: "Inscope", default_icon: { 16: "icon/idle-16.png", 32: "icon/idle-32.png" } },
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+I" } },
      "toggle-overlay": { suggested_key: { default: "Alt+Shift+H" }, description: "__MSG_extension_toggle_overlay__" },
    },
    content_security_policy: { extension_pages: contentPolicy(command) },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: { id: "inscope@inscope.example", strict_min_version: "142.0", data_collection_permissions: { required: ["none"] } },
          },
        }
      : // Firefox gives a policy's values without a schema, and warns of the key.
        { ...(!forStore && { key: UNPACKED_KEY }), minimum_chrome_version: "123", storage: { managed_schema: "managed-schema.json" } }),
  }),
  hooks: {
    // Each page is one script. Shared between them, code would come in files that are fetched one by one: a page opened 12 ms later.
    "entrypoints:grouped": (_, groups) => {
      groups.splice(0, groups.length, ...groups.flatMap((group) => (Array.isArray(group) ? group.map((entrypoint) => [entrypoint]) : [group])));
    },
    "vite:build:extendConfig": ([entrypoint], config) => {
      if (entrypoint?.type !== "content-script" || config.mode === "development") return;
      config.plugins?.push(entrypoint.name === "console" ? eagerly : fromTheFirst);
      config.build = mergeConfig(config.build ?? {}, { rolldownOptions: { output: { globals: { shared: "globalThis.inscope?.shared" } } } });
    },
    "build:manifestGenerated": (wxt, { content_scripts: [script] = [] }) => {
      if (wxt.config.browser === "firefox" && script) script.css = [LIVING];
    },
    "build:publicAssets": (wxt, files) => {
      if (wxt.config.browser === "firefox") files.push({ contents: ":root { --inscope: visible }\n", relativeDest: LIVING });
      files.push({ contents: bundledDataset(), relativeDest: "dataset.json" });
      for (const notice of ["LICENSE", "THIRD-PARTY.txt"]) {
        files.push({ absoluteSrc: fileURLToPath(new URL(notice, import.meta.url)), relativeDest: notice.endsWith(".txt") ? notice : `${notice}.txt` });
      }
      for (const language of languages()) {
        files.push({ contents: browserMessages(catalogOf(language)), relativeDest: `_locales/${language}/messages.json` });
      }
    },
  },
  vite: ({ mode }) => ({
    plugins: [plainPolyfill, plainContentScript(mode === "development")],
    define: {
      __SHADOW_MODE__: JSON.stringify(openShadow ? "open" : "closed"),
      __BUILT_IN_FEED__: JSON.stringify(builtIn.layer),
      __BUNDLE_FLOOR__: JSON.stringify({ feed: imprint.feed, sequence: imprint.sequence }),
      __BUNDLE_STAMP__: JSON.stringify(createHash("sha256").update(bundledDataset()).digest("hex").slice(0, 16)),
    },
    // `light-dark()` as it is: lowered it adds to every page a tenth of the overlay's style sheet.
    build: { target: "es2022", cssTarget: ["chrome123", "firefox142"] },
  }),
});
