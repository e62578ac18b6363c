import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { EXTENSION } from "./browser.ts";
import type { Privileged } from "./privileged.ts";

const FOLDER = "/etc/firefox/policies";
const FILE = `${FOLDER}/policies.json`;

/** Why no policy can be written here, for a test to skip and say so; null where one can. */
export const cannot =
  process.platform !== "linux" || process.getuid?.() !== 0 ? "NOT RUN: only root on Linux may write a policy file" : existsSync(FILE) ? `NOT RUN: this machine has a ${FILE} already` : null;

declare const Services: { readonly obs: { notifyObservers(subject: null, topic: string): void; addObserver(observer: () => void, topic: string): void; removeObserver(observer: () => void, topic: string): void } };

/** The browser's real policy file. */
export interface PolicyFile {
  /** Puts a policy in place. Firefox reads it at its next start. */
  write(text: string): void;
}

/** For the tests of a file or a group: a policy from before their browser starts until after it has ended. Call it before `useConsole`. */
export function usePolicy(first: () => string): PolicyFile {
  /** The topmost folder that was not there before. */
  let made: string | undefined;

  /** Every Firefox of this machine obeys the file: it goes whatever happens to the test. */
  function clean(): void {
    rmSync(FILE, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  }
  const write = (text: string) => writeFileSync(FILE, text);

  beforeAll(() => {
    process.once("exit", clean);
    made = mkdirSync(FOLDER, { recursive: true });
    write(first());
  });
  afterAll(() => {
    clean();
    process.off("exit", clean);
  });
  return { write };
}

/** A policy that gives our extension these values. */
export function forExtension(values: object): string {
  return JSON.stringify({ policies: { "3rdparty": { Extensions: { [EXTENSION]: values } } } });
}

/** Has Firefox read its policies anew, as it does when it starts. */
export async function readPoliciesAnew(privileged: Privileged): Promise<void> {
  await privileged.inWindow(
    () =>
      new Promise<void>((resolve) => {
        const topic = "EnterprisePolicies:AllPoliciesApplied";
        const applied = () => {
          Services.obs.removeObserver(applied, topic);
          resolve();
        };
        Services.obs.addObserver(applied, topic);
        Services.obs.notifyObservers(null, "EnterprisePolicies:Restart");
      }),
    undefined,
  );
}
