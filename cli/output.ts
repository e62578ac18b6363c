import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { reasonOf, Refusal } from "./refusal.ts";

/** Writes a file whole or not at all: beside its place first, then into it. Refuses where the place cannot be written. */
export function writeWhole(file: string, content: string): void {
  const draft = `${file}.${process.pid}.draft`;
  try {
    writeFileSync(draft, content, { flag: "wx" });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Refusal(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** Refuses a folder that holds something already; one that is not there yet is empty. */
export function requireEmpty(folder: string): void {
  try {
    if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  } catch {
    throw new Refusal(`${folder} is no folder`);
  }
  throw new Refusal(`${folder} holds something already: give a new or an empty folder`);
}
