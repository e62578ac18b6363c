/** What is open in this process. Vitest loads an environment's modules apart from those of the tests: the process is what they share. */
const open: Set<() => Promise<void>> = ((globalThis as { sharedInTests?: Set<() => Promise<void>> }).sharedInTests ??= new Set());

/** Has this run when the last test file of the process is done. */
export function atEnd(close: () => Promise<void>): void {
  open.add(close);
}

/** Runs what is to run at the end. Rejects where any of it does, once all has been tried. */
export async function endAll(): Promise<void> {
  const closing = [...open].map((close) => close());
  open.clear();
  const failed = (await Promise.allSettled(closing)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
