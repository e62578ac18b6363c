import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { blocksOf } from "./commands.ts";
import { read, root } from "./sources.ts";

const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

/** Commands that other tests run, or that are these tests; where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "npm test": "this very run",
  "npm start": "test/browser/start.test.ts",
  "npm run dev": "test/browser/dev.test.ts",
  "npm run check": "its steps are those of npm test",
  "npm run fix": "it changes files; its linter is that of npm test",
  "npm run firefox": "a run of its own",
  "npm run notices": "test/unit/release/package.test.ts compares its result",
  "npm run --silent scope -- dataset serve ~/feed --port 8443": "test/unit/cli/feed.test.ts; it ends with Ctrl+C",
  "npm run package": "test/unit/release/package.test.ts",
  "npm run package -- --key ~/inscope-crx.pem --crx-url https://scope.example.com/inscope/inscope-0.1.0.crx": "test/unit/release/package.test.ts",
};

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "inscope-commands-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Runs a command as a person would, from the project's folder, with a home of its own; without npm's half second before a script. */
function run(command: string): { readonly status: number | null; readonly said: string } {
  const direct = command.replace(/^npm run --silent (\w+) -- /, (_, script: string) => `${scripts[script]} `);
  const { status, stdout, stderr } = spawnSync(direct, { cwd: root, shell: "/bin/sh", encoding: "utf8", env: { ...process.env, HOME: home, VITEST: undefined, NODE_ENV: undefined } });
  return { status, said: `${stdout}${stderr}` };
}

describe.skipIf(process.platform === "win32")("the commands of", () => {
  // One after the other: a page's later commands use what the ones before have made.
  test.each(["README.md", "docs/admin.md", "docs/feed.md", "CONTRIBUTING.md"])("%s run as they stand there, here or in another test, or it says why not", { timeout: 120_000 }, (page) => {
    const blocks = blocksOf(page);
    expect(blocks.length).toBeGreaterThan(1);
    for (const command of blocks.filter(({ notRun }) => notRun === null).flatMap(({ commands }) => commands)) {
      // A command of npm's that is no script fails wherever it runs.
      const script = /^npm (?:run )?(?:--silent )?([a-z:]+)/.exec(command)?.[1];
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
      if (command in ELSEWHERE) continue;
      const { status, said } = run(command);
      expect([command, status, said]).toEqual([command, 0, expect.not.stringMatching(/error:/i)]);
    }
    if (page !== "docs/admin.md") return;
    // The files that the page names are there.
    expect(readdirSync(home).filter((name) => !name.startsWith(".")).toSorted()).toEqual(["feed", "inscope-crx.pem", "inscope-keys", "inscope.json", "inscope.mobileconfig", "inscope.reg", "policies.json"]);
    expect(readdirSync(join(home, "feed")).toSorted()).toEqual(["dataset.json", "dataset.json.jws"]);
  });
});
