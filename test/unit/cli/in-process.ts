import { vi } from "vitest";
import { runScope } from "../../../cli/scope.ts";

/** Runs the command line tool in this process, which takes a tenth of a process of its own: its exit code, and what it wrote. */
export async function scopeHere(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { stdout: "", stderr: "" };
  const heard = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  try {
    return { code: await runScope(args), out: said.stdout, err: said.stderr };
  } finally {
    for (const spy of heard) spy.mockRestore();
  }
}
