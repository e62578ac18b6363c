import { defineConfig } from "vitest/config";

/** One browser of a kind at a time. Its files run in one process, and load only once what drives the browser. */
const alone = { environment: "./test/browser/harness/environment.ts", isolate: false, fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000, retry: 0 } as const;

export default defineConfig({
  test: {
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
