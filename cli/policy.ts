import { Command, Option } from "commander";
import { readPolicy } from "../settings/layer.ts";
import type { Layer } from "../settings/settings.ts";
import { ownDataset } from "./dataset.ts";
import { readText } from "./input.ts";
import { writeWhole } from "./output.ts";
import { BROWSERS, policyText, type PolicyParts, SYSTEMS } from "./policy-text.ts";
import { Refusal } from "./refusal.ts";

interface Options {
  readonly url?: string;
  readonly keys?: string;
  readonly unsigned?: true;
  readonly organization?: string;
  readonly helpUrl?: string;
  readonly required?: string;
  readonly shown?: string;
  readonly refreshMinutes?: string;
  readonly lock?: true;
  readonly browser: PolicyParts["browser"];
  readonly os?: PolicyParts["os"];
  readonly extensionId?: string;
  readonly updateUrl?: string;
  readonly out?: string;
}

/** The ids of a build from this repository: fixed by the manifest's `key`, and the Gecko id. */
const UNPACKED_ID = "coacdiecdafeeefidneopkpjabflflbj";
const GECKO_ID = "inscope@inscope.example";

const CHROME_STORE = "https://clients2.google.com/service/update2/crx";
/** Where each browser finds an extension of its store. */
const STORES: Readonly<Record<PolicyParts["browser"], (id: string) => string>> = {
  chrome: () => CHROME_STORE,
  chromium: () => CHROME_STORE,
  edge: () => "https://edge.microsoft.com/extensionwebstorebase/v1/crx",
  firefox: (id) => `https://addons.mozilla.org/firefox/downloads/latest/${encodeURIComponent(id)}/latest.xpi`,
};

/** The option that gives each policy key. */
const OPTIONS: Readonly<Record<string, string>> = {
  datasetUrl: "--url",
  datasetKeys: "--keys",
  refreshMinutes: "--refresh-minutes",
  shownPrograms: "--shown",
  requiredPrograms: "--required",
  organizationName: "--organization",
  helpUrl: "--help-url",
};

/** Those that say something only beside a dataset's address. */
const BESIDE_URL = ["--keys", "--refresh-minutes"];

const PLACES = `
Where it goes:
  Linux    Chrome /etc/opt/chrome/policies/managed/inscope.json, Edge /etc/opt/edge/policies/managed/inscope.json,
           Chromium /etc/chromium/policies/managed/inscope.json
  Windows  reg import FILE, as administrator; or the same values by group policy
  macOS    deploy the profile by MDM
  Firefox  policies.json: Linux /etc/firefox/policies, Windows and macOS "distribution" beside the program

Without --extension-id the settings are for a build from this repository, which no store has: it is force-installed only
where --update-url says from where (Firefox: the address of the .xpi). With --extension-id alone the browser's store is meant.`;

/** `scope policy`: ready policies for the browsers of an organisation. */
export function policyCommand(): Command {
  return new Command("policy")
    .description("Print a browser policy: required programs, locked settings, and where every copy finds a dataset of your own.")
    .option("--url <address>", "https address of a dataset of your own; without it every copy answers from the one inside it")
    .option("--keys <file>", "the public keys that sign it, as a JSON Web Key Set")
    .option("--unsigned", "take a dataset without signature; whoever controls its server controls the answers")
    .option("--organization <name>", "who stands beside locked settings and required programs")
    .option("--help-url <address>", "https address of your guidance")
    .option("--required <ids>", "programs that your organisation requires, with commas between them")
    .option("--shown <ids>", "programs that the overlay shows, in this order")
    .option("--refresh-minutes <number>", "how often each copy asks for a newer dataset")
    .option("--lock", "allow no settings of people's own but form and place of the overlay")
    .addOption(new Option("--browser <name>", "the browser").choices(BROWSERS).makeOptionMandatory())
    .addOption(new Option("--os <name>", "the system; Firefox reads the same file on all").choices(SYSTEMS))
    .option("--extension-id <id>", "the extension's id, where it is not a build from this repository")
    .option("--update-url <address>", "where the browser installs it from and updates it")
    .option("--out <file>", "the file to write; without it, standard output")
    .addHelpText("after", PLACES)
    .action((options: Options) => {
      const parts = partsOf(options);
      const text = policyText(parts);
      for (const warning of programWarnings(parts.values)) process.stderr.write(`scope: warning: ${warning}\n`);
      if (options.out === undefined) process.stdout.write(text);
      else writeWhole(options.out, text);
    });
}

function partsOf(options: Options): PolicyParts {
  const { browser, os } = options;
  if (os === undefined && browser !== "firefox") throw new Refusal(`--os: say for which system: ${SYSTEMS.join(", ")}`);
  const extensionId = options.extensionId ?? (browser === "firefox" ? GECKO_ID : UNPACKED_ID);
  const form = browser === "firefox" ? /^[\w.-]*@[\w.-]+$|^\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}$/i : /^[a-p]{32}$/;
  if (!form.test(extensionId)) throw new Refusal(`--extension-id: ${extensionId} is no id of an extension for ${browser}`);
  const store = options.extensionId === undefined ? null : STORES[browser](extensionId);
  const parts = { browser, os: os ?? "linux", extensionId, updateUrl: options.updateUrl === undefined ? store : updateUrlOf(options.updateUrl), values: valuesOf(options) };
  if (parts.updateUrl === null && Object.keys(parts.values).length === 0) throw new Refusal(`this policy would do nothing: give --lock or one of ${[...Object.values(OPTIONS), "--update-url"].filter((option) => !BESIDE_URL.includes(option)).join(", ")}`);
  return parts;
}

/** https; or a file or a server on this machine, to try with. */
function updateUrlOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const local = url?.protocol === "file:" || (url?.protocol === "http:" && (url.hostname === "127.0.0.1" || url.hostname === "localhost"));
  if (url === null || (url.protocol !== "https:" && !local)) throw new Refusal(`--update-url: ${text} is no https address`);
  return url.href;
}

/** The managed values, checked as the extension will check them. */
function valuesOf(options: Options): Layer {
  const { url, keys, unsigned, lock, organization, helpUrl, required, shown, refreshMinutes } = options;
  if (url === undefined && (keys ?? unsigned ?? refreshMinutes) !== undefined) throw new Refusal("--keys, --unsigned and --refresh-minutes are for a dataset of your own: give its --url");
  if (url !== undefined && keys === undefined && unsigned === undefined) throw new Refusal("give the file of public keys that sign the dataset (--keys), or say --unsigned");
  const { layer, bad } = readPolicy({
    ...(url !== undefined && { datasetUrl: url }),
    ...(keys !== undefined && { datasetKeys: readText(keys) }),
    ...(unsigned && { allowUnsignedDataset: true }),
    ...(refreshMinutes !== undefined && { refreshMinutes: Number(refreshMinutes) }),
    ...(shown !== undefined && { shownPrograms: listOf(shown) }),
    ...(required !== undefined && { requiredPrograms: listOf(required) }),
    ...(lock && { allowUserSettings: false }),
    ...(organization !== undefined && { organizationName: organization }),
    ...(helpUrl !== undefined && { helpUrl }),
  });
  const [first] = bad;
  if (first !== undefined) throw new Refusal(`${OPTIONS[first.key] ?? first.key}: ${first.message}`);
  return layer;
}

/** What is to be said of programs that the project's own dataset does not know: slips of the pen, unless a dataset of one's own holds them. */
function programWarnings({ requiredPrograms = [], shownPrograms = [] }: Layer): string[] {
  const named = [...new Set([...requiredPrograms, ...shownPrograms])];
  if (named.length === 0) return [];
  const known = new Set(ownDataset().programs.flatMap(({ id, groups }) => [id, ...groups]));
  return named.filter((id) => !known.has(id)).map((id) => `${id} is no program or group of the project's own dataset; where yours does not hold it either, its answer is unknown`);
}

function listOf(text: string): string[] {
  return text.split(",").map((id) => id.trim());
}
