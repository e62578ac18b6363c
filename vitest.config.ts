import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** One browser of a kind at a time. Its files run in one process, and load only once what drives the browser. */
const alone = { environment: "./test/browser/harness/environment.ts", isolate: false, fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000, retry: 0 } as const;

/** Those that take longest. Begun last, one of them would keep one worker busy while the other has nothing left. */
const LONGEST = ["overlay-modes.test.ts", "pseudo.test.ts", "lookup.test.ts", "options.test.ts", "start.test.ts"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const takesLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((name) => moduleId.endsWith(`/browser/${name}`));
    // eslint-disable-next-line unicorn/no-array-sort -- no array's
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => Number(takesLong(b)) - Number(takesLong(a)));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: { name: "unit", include: ["test/unit/**/*.test.{ts,tsx}"], environment: "node", setupFiles: ["test/english.ts"], isolate: false, maxWorkers: 2, testTimeout: 30_000 },
      },
      {
        test: { ...alone, name: "browser", include: ["test/browser/**/*.test.ts"], exclude: ["test/browser/firefox/**"], globalSetup: ["test/browser/harness/chromium.mjs"] },
      },
      {
        test: { ...alone, name: "firefox", include: ["test/browser/firefox/*.test.ts"], globalSetup: ["test/browser/firefox/harness/firefox.mjs"] },
      },
    ],
  },
});
