import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from "node:os";

/** On what it was measured. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  /** How many programs wanted a core, on average over 1, 5 and 15 minutes. */
  readonly load: readonly number[];
}

/** The machine that measures: processor, memory, load. */
export function machine(): Machine {
  return {
    system: `${platform()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? "",
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    load: loadavg(),
  };
}
