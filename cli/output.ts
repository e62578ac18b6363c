import { renameSync, rmSync, writeFileSync } from "node:fs";
import { Refusal } from "./refusal.ts";

/** Writes a file whole or not at all: beside its place first, then into it. Refuses where the place cannot be written. */
export function writeWhole(file: string, content: string): void {
  const draft = `${file}.${process.pid}.draft`;
  try {
    writeFileSync(draft, content, { flag: "wx" });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Refusal(`${file} cannot be written: ${(error as NodeJS.ErrnoException).code}`);
  }
}
