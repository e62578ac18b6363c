import { getSystemErrorMap } from "node:util";

/** Bad input: one clear line on standard error and exit code 2, nothing half-written. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** Why the system refused, in its own plain words: `no such file or directory`. The error's code where it has none. */
export function reasonOf(error: unknown): string {
  const { errno, code = String(error) } = error as NodeJS.ErrnoException;
  return getSystemErrorMap().get(errno ?? 0)?.[1] ?? code;
}
