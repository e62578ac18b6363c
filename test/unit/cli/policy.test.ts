import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CommanderError } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policyCommand } from "../../../cli/policy.ts";
import { Refusal } from "../../../cli/refusal.ts";
import { readPolicy } from "../../../settings/layer.ts";
import { scopeHere } from "./in-process.ts";
import { parsePlist, parseRegistry } from "./policy-formats.ts";

const SAMPLES = fileURLToPath(new URL("../../../docs/policy-samples/", import.meta.url));
const KEYS = join(SAMPLES, "keys.json");
const ID = "coacdiecdafeeefidneopkpjabflflbj";
const GECKO = "inscope@inscope.example";
const UPDATE = "https://scope.example.com/inscope/update.xml";
const XPI = "https://scope.example.com/inscope/inscope.xpi";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "inscope-policy-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command and returns the file it wrote. */
async function policy(args: readonly string[]): Promise<string> {
  const out = join(folder, "policy.out");
  rmSync(out, { force: true });
  await policyCommand().exitOverride().configureOutput({ writeErr: () => {} }).parseAsync([...args, "--out", out], { from: "user" });
  return readFileSync(out, "utf8");
}

const FEED = ["--url", "https://scope.example.com/inscope/dataset.json", "--keys", KEYS];
const EXAMPLE = [
  ...FEED, "--organization", "Example Corp", "--help-url", "https://scope.example.com/guidance", "--required", "hipaa,mtcs-l3",
  "--shown", "hipaa,mtcs-l3,pci-dss,fedramp", "--refresh-minutes", "360", "--lock",
];
const on = (browser: string, os: string) => ["--browser", browser, "--os", os];

/** What each format holds: where the values and the installation lie, read back by a parser of that format. */
interface Held {
  readonly values: unknown;
  readonly install: unknown;
}
const fromJson = (text: string): Held => {
  const policies = JSON.parse(text) as Record<string, any>;
  return { values: policies["3rdparty"].extensions[ID], install: policies["ExtensionSettings"]?.[ID] };
};
const fromFirefox = (text: string): Held => {
  const { policies } = JSON.parse(text) as { policies: Record<string, any> };
  return { values: policies["3rdparty"].Extensions[GECKO], install: policies["ExtensionSettings"]?.[GECKO] };
};
const fromRegistry = (path: string) => (text: string): Held => {
  const keys = parseRegistry(text);
  const root = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${path}`;
  const held = keys.get(`${root}\\3rdparty\\extensions\\${ID}\\policy`);
  // Chromium makes of a number what the schema says; of the text of a list or an object it does the same.
  const flag = held?.["allowUserSettings"];
  return { values: { ...held, ...(flag !== undefined && { allowUserSettings: flag !== 0 }) }, install: keys.get(`${root}\\ExtensionSettings\\${ID}`) };
};
const fromProfile = (domain: string) => (text: string): Held => {
  const profile = parsePlist(text) as { PayloadContent: Record<string, any>[] };
  const of = (type: string) => profile.PayloadContent.find(({ PayloadType }) => PayloadType === type);
  const values = Object.fromEntries(Object.entries(of(`${domain}.extensions.${ID}`) ?? {}).filter(([key]) => !key.startsWith("Payload")));
  return { values, install: of(domain)?.["ExtensionSettings"][ID] };
};

const samples: readonly (readonly [file: string, args: readonly string[], read: (text: string) => Held, install: object])[] = [
  ["chrome-linux.json", [...on("chrome", "linux"), "--update-url", UPDATE], fromJson, { update_url: UPDATE, override_update_url: true }],
  ["edge-linux.json", [...on("edge", "linux"), "--update-url", UPDATE], fromJson, { update_url: UPDATE, override_update_url: true }],
  ["chromium-linux.json", [...on("chromium", "linux"), "--update-url", UPDATE], fromJson, { update_url: UPDATE, override_update_url: true }],
  ["chrome-windows.reg", [...on("chrome", "windows"), "--update-url", UPDATE], fromRegistry("Google\\Chrome"), { update_url: UPDATE, override_update_url: 1 }],
  ["edge-windows.reg", [...on("edge", "windows"), "--update-url", UPDATE], fromRegistry("Microsoft\\Edge"), { update_url: UPDATE, override_update_url: 1 }],
  ["chromium-windows.reg", [...on("chromium", "windows"), "--update-url", UPDATE], fromRegistry("Chromium"), { update_url: UPDATE, override_update_url: 1 }],
  ["chrome-macos.mobileconfig", [...on("chrome", "macos"), "--update-url", UPDATE], fromProfile("com.google.Chrome"), { update_url: UPDATE, override_update_url: true }],
  ["edge-macos.mobileconfig", [...on("edge", "macos"), "--update-url", UPDATE], fromProfile("com.microsoft.Edge"), { update_url: UPDATE, override_update_url: true }],
  ["chromium-macos.mobileconfig", [...on("chromium", "macos"), "--update-url", UPDATE], fromProfile("org.chromium.Chromium"), { update_url: UPDATE, override_update_url: true }],
  ["firefox.json", ["--browser", "firefox", "--update-url", XPI], fromFirefox, { install_url: XPI }],
];

describe("docs/policy-samples", () => {
  test("holds these and no others", () => {
    expect(readdirSync(SAMPLES).toSorted()).toEqual([".gitattributes", "README.md", "keys.json", ...samples.map(([file]) => file)].toSorted());
  });
  test.each(samples)("%s is printed again, byte for byte, and holds good values", async (file, args, read, install) => {
    const text = await policy([...EXAMPLE, ...args]);
    expect(readFileSync(join(SAMPLES, file), "utf8")).toBe(text);
    const held = read(text);
    expect(held.install).toEqual({ installation_mode: "force_installed", ...install });
    expect(readPolicy(held.values)).toEqual({
      bad: [],
      layer: {
        datasetUrl: "https://scope.example.com/inscope/dataset.json",
        datasetKeys: JSON.parse(readFileSync(KEYS, "utf8")),
        refreshMinutes: 360,
        shownPrograms: ["hipaa", "mtcs-l3", "pci-dss", "fedramp"],
        requiredPrograms: ["hipaa", "mtcs-l3"],
        allowUserSettings: false,
        organizationName: "Example Corp",
        helpUrl: "https://scope.example.com/guidance",
      },
    });
  });
});

describe("names that are no plain ASCII come through", () => {
  const name = 'Müller & Söhne <"Zürich\\Nord">';
  const args = [...FEED, "--organization", name];
  test.each([
    ["linux", fromJson],
    ["windows", fromRegistry("Google\\Chrome")],
    ["macos", fromProfile("com.google.Chrome")],
  ])("%s", async (os, read) => {
    const text = await policy([...args, ...on("chrome", os)]);
    expect(readPolicy(read(text).values).layer.organizationName).toBe(name);
    if (os === "windows") expect(text).toMatch(/^[\r\n -~]*$/);
  });
});

describe("installation", () => {
  const installOf = async (args: readonly string[]) => JSON.parse(await policy([...FEED, ...args])) as { ExtensionSettings?: unknown; policies?: { ExtensionSettings?: unknown } };
  test("the build of the repository is in no store", async () => {
    expect((await installOf(on("chrome", "linux"))).ExtensionSettings).toBeUndefined();
    expect((await installOf(["--browser", "firefox"])).policies?.ExtensionSettings).toBeUndefined();
  });
  const store = "abcdefghijklmnopabcdefghijklmnop";
  test.each([
    ["chrome", { update_url: "https://clients2.google.com/service/update2/crx" }],
    ["edge", { update_url: "https://edge.microsoft.com/extensionwebstorebase/v1/crx" }],
  ])("an id of one's own means the store of %s", async (browser, address) => {
    expect((await installOf([...on(browser, "linux"), "--extension-id", store])).ExtensionSettings).toEqual({ [store]: { installation_mode: "force_installed", override_update_url: true, ...address } });
  });
  test("and that of Firefox", async () => {
    expect((await installOf(["--browser", "firefox", "--extension-id", "{0A1b2c3d-1111-2222-3333-444455556666}"])).policies?.ExtensionSettings).toMatchObject({
      "{0A1b2c3d-1111-2222-3333-444455556666}": { install_url: "https://addons.mozilla.org/firefox/downloads/latest/%7B0A1b2c3d-1111-2222-3333-444455556666%7D/latest.xpi" },
    });
  });
});

test("an unsigned feed has to be asked for in so many words", async () => {
  const text = await policy(["--url", "https://scope.example.com/d.json", "--unsigned", ...on("chrome", "linux")]);
  expect(fromJson(text).values).toEqual({ datasetUrl: "https://scope.example.com/d.json", allowUnsignedDataset: true });
});

test("without a dataset of its own an organisation still says what it requires", async () => {
  const text = await policy(["--required", "hipaa", "--organization", "Example Corp", ...on("chrome", "linux")]);
  expect(fromJson(text).values).toEqual({ requiredPrograms: ["hipaa"], organizationName: "Example Corp" });
});

test("a policy may install the extension and say nothing else", async () => {
  expect(fromJson(await policy(["--update-url", UPDATE, ...on("chrome", "linux")])).install).toMatchObject({ update_url: UPDATE });
});

test("a program that the project's own dataset does not know is written all the same, with a warning; a group is known", async () => {
  const { code, out, err } = await scopeHere("policy", "--required", "hippa,soc", "--shown", "pci-dss", ...on("chrome", "linux"));
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^scope: warning: hippa is no program or group of the project's own dataset; .*\n$/) });
  expect(fromJson(out).values).toEqual({ requiredPrograms: ["hippa", "soc"], shownPrograms: ["pci-dss"] });
});

describe("is refused in one line, with nothing written", () => {
  const CHROME = on("chrome", "linux");
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  test.each<[string, () => readonly string[], RegExp]>([
    ["no address", () => ["--keys", KEYS, ...CHROME], /--url/],
    ["leave to be unsigned for no address", () => ["--unsigned", ...CHROME], /give its --url/],
    ["no keys", () => ["--url", "https://scope.example.com/d.json", ...CHROME], /--keys.*--unsigned/],
    ["http", () => ["--url", "http://scope.example.com/d.json", "--keys", KEYS, ...CHROME], /^--url: It should be an https address/],
    ["a password", () => ["--url", "https://me:secret@scope.example.com/d.json", "--keys", KEYS, ...CHROME], /^--url: .*without user name, password/],
    ["a missing key file", () => ["--url", "https://a.example/d", "--keys", "/no/such/file", ...CHROME], /cannot be read/],
    ["keys that are none", () => ["--url", "https://a.example/d", "--keys", file("text.json", "-----BEGIN PUBLIC KEY-----"), ...CHROME], /^--keys: It should be a JSON Web Key Set/],
    ["a private key", () => ["--url", "https://a.example/d", "--keys", file("private.json", JSON.stringify({ keys: [{ kty: "OKP", crv: "Ed25519", x: "x", d: "d" }] })), ...CHROME], /^--keys: It holds a private key/],
    ["a name that is no program id", () => [...FEED, "--required", "hipaa,,PCI DSS", ...CHROME], /^--required: .*program ids/],
    ["half a minute", () => [...FEED, "--refresh-minutes", "0.5", ...CHROME], /^--refresh-minutes: /],
    ["minutes in words", () => [...FEED, "--refresh-minutes", "ten", ...CHROME], /^--refresh-minutes: /],
    ["a help address of script", () => [...FEED, "--help-url", "javascript:alert(1)", ...CHROME], /^--help-url: /],
    ["an unknown browser", () => [...FEED, "--browser", "lynx"], /lynx/],
    ["no browser", () => FEED, /--browser/],
    ["no system", () => [...FEED, "--browser", "chrome"], /^--os/],
    ["an id of another browser", () => [...FEED, ...CHROME, "--extension-id", GECKO], /^--extension-id: /],
    ["a policy without any value", () => CHROME, /would do nothing: give --lock or one of --url, --shown, --required, --organization, --help-url, --update-url$/],
    ["an update address without https", () => [...FEED, ...CHROME, "--update-url", "http://scope.example.com/update.xml"], /^--update-url: /],
  ])("%s", async (_what, args, says) => {
    const before = readdirSync(folder).filter((name) => name.startsWith("policy"));
    const given = args();
    const error = await policy(given).catch((caught: unknown) => caught);
    expect(error instanceof Refusal || error instanceof CommanderError).toBe(true);
    const { message } = error as Error;
    expect(message).toMatch(says);
    expect(message).not.toContain("\n");
    expect(message).not.toContain("secret");
    expect(readdirSync(folder).filter((name) => name.startsWith("policy") && !before.includes(name))).toEqual([]);
  });
});
