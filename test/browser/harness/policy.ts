import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll } from "vitest";
import type { Browser } from "webextension-polyfill";
import type { Console } from "./console.ts";
import { until } from "./until.ts";

/** The id of a build from this repository. */
export const ID = "coacdiecdafeeefidneopkpjabflflbj";
/** Chromium reads a changed file some five seconds after its last change. */
const LIVE = 30_000;

const FOLDER = process.env["CHROME_PATH"]?.includes("microsoft-edge") ? "/etc/opt/edge/policies/managed" : "/etc/chromium/policies/managed";
const FILE = `${FOLDER}/inscope-test.json`;

/** Why no policy can be written here, for a test to skip and say so; null where one can. */
export const cannot = process.platform === "linux" && process.getuid?.() === 0 ? null : "NOT RUN: only root on Linux may write a policy file";

/** The browser's real policy file. */
export interface PolicyFile {
  /** Puts values for our extension in place. */
  write(values: object): void;
  /** Puts a whole policy in place. */
  writeWhole(policy: object): void;
  remove(): void;
}

/** For the tests of a file or a group: a policy from before their browser starts until after it has ended. Call it before `useConsole`. */
export function usePolicy(first: () => object): PolicyFile {
  /** The topmost folder that was not there before. */
  let made: string | undefined;

  /** Every Chromium of this machine obeys the file: it goes whatever happens to the test. */
  function clean(): void {
    for (const path of [FILE, `${FILE}.draft`]) rmSync(path, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }

  beforeAll(() => {
    process.once("exit", clean);
    made = mkdirSync(FOLDER, { recursive: true });
    policy.writeWhole(first());
  });
  afterAll(() => {
    clean();
    process.off("exit", clean);
  });

  const policy: PolicyFile = {
    write: (values) => policy.writeWhole(forExtension(values)),
    writeWhole(whole) {
      // In one piece: Chromium may read at any time.
      writeFileSync(`${FILE}.draft`, JSON.stringify(whole));
      renameSync(`${FILE}.draft`, FILE);
    },
    remove: () => rmSync(FILE),
  };
  return policy;
}

/** A policy that gives an extension these values. */
export function forExtension(values: object, id = ID): object {
  return { "3rdparty": { extensions: { [id]: values } } };
}

/** The worker has read this policy. Asked of its storage: pages opened meanwhile keep Chromium from loading policies at all. */
export async function policyArrived({ worker }: Pick<Console, "worker">, values: object): Promise<void> {
  const read = async () => (await worker()).evaluate(async () => (await (globalThis as unknown as { chrome: Browser }).chrome.storage.local.get("policy"))["policy"] as { readonly value: object } | undefined);
  await until(async () => (await read())?.value, (value) => isDeepStrictEqual(value, values), LIVE);
}
