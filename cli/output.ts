import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reasonOf, Refusal } from "./refusal.ts";

/** A file of a folder, by its name there, with the rights it is to have where these matter. */
export interface Output {
  readonly path: string;
  readonly content: string;
  readonly mode?: number;
}

/** A file that is there, and what is to take its place. */
export interface Replacement {
  readonly path: string;
  readonly before: Uint8Array;
  readonly content: string;
}

/** Writes a file whole or not at all: beside its place first, then into it. Refuses where the place cannot be written. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = draftOf(file);
  try {
    writeFileSync(draft, content, { flag: "wx" });
    renameSync(draft, file);
  } catch (error) {
    drop(draft);
    throw new Refusal(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** Writes a folder whole or not at all: beside its place first, where nobody else may look, then into it. Returns what must be removed to undo it. Refuses where the place cannot be written. */
export function writeFolder(folder: string, files: readonly Output[]): string {
  let made: string | undefined;
  let draft: string | undefined;
  try {
    made = mkdirSync(dirname(folder), { recursive: true });
    draft = mkdtempSync(`${folder}.draft-`);
    for (const { path, content, mode } of files) writeFileSync(join(draft, path), content, { mode });
    // Not every system moves a folder onto an empty one.
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
    return made ?? folder;
  } catch (error) {
    for (const left of [draft, made]) if (left !== undefined) drop(left);
    throw new Refusal(`${folder} cannot be written: ${reasonOf(error)}`);
  }
}

/** Replaces files, all or none: none is moved before all are written beside their places, and where a move fails those before it are put back. */
export function replaceAll(files: readonly Replacement[]): void {
  const moved: Replacement[] = [];
  try {
    for (const { path, content } of files) writeFileSync(draftOf(path), content, { flag: "wx" });
    for (const file of files) {
      renameSync(draftOf(file.path), file.path);
      moved.push(file);
    }
  } catch (error) {
    for (const { path } of files) drop(draftOf(path));
    for (const { path, before } of moved) writeWhole(path, before);
    throw new Refusal(`the data cannot be written: ${reasonOf(error)}`);
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

const draftOf = (file: string): string => `${file}.${process.pid}.draft`;

/** Removes a draft if there is one; asked first, since a place that cannot be written may be one that cannot be removed either. */
function drop(draft: string): void {
  if (existsSync(draft)) rmSync(draft, { recursive: true });
}
