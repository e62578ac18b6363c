import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { type Replica, startReplica } from "../replica/server.ts";
import type { Dataset } from "../domain/dataset/schema.ts";
import { INSCOPE } from "./book.ts";
import { makeNull, makeProbed } from "./copies.ts";
import { grown, TENFOLD } from "./grown.ts";
import { type Browser, startBrowser } from "./browser.ts";

/** What a browser is started with. */
export interface Variant {
  readonly name: string;
  /** Folder of the unpacked extension; null for none. */
  readonly extension: string | null;
}

/** The browsers of one bench, each started when it is first asked for. */
export interface Stage {
  /** How often each measurement is repeated. */
  readonly runs: number;
  /** Inscope, `null`, `none` and the other extensions: what a page feels of them is compared. */
  readonly compared: readonly Variant[];
  /** Inscope with our probes before its scripts. */
  readonly probed: Variant;
  /** The same, with ten times the dataset. */
  readonly tenfold: Variant;
  /** Bytes of the dataset, and of the one that has grown. */
  readonly datasetBytes: { readonly real: number; readonly tenfold: number };
  browser(variant: Variant): Promise<Browser>;
  /** A place for files that are gone afterwards. */
  folder(name: string): string;
  close(): Promise<void>;
}

export interface StageParts {
  readonly executable: string;
  /** Folder of the build that is measured. */
  readonly build: string;
  /** Folders of other unpacked extensions. */
  readonly others: readonly string[];
  readonly runs: number;
}

/** Sets the stage: the replica, copies of the build, and later the browsers. Close it, or they all stay. */
export async function openStage({ executable, build, others, runs }: StageParts): Promise<Stage> {
  const replica: Replica = await startReplica();
  const files = mkdtempSync(join(tmpdir(), "bench-"));
  const browsers = new Map<string, Promise<Browser>>();
  const folder = (name: string): string => join(files, name);
  const real = readFileSync(join(build, "dataset.json"), "utf8");
  const tenfold = JSON.stringify(grown(JSON.parse(real) as Dataset, TENFOLD));
  return {
    runs,
    compared: [
      { name: INSCOPE, extension: build },
      { name: "null", extension: makeNull(folder("null")) },
      { name: "none", extension: null },
      ...others.map((other) => ({ name: basename(resolve(other)), extension: resolve(other) })),
    ],
    probed: { name: "probed", extension: makeProbed(build, folder("probed")) },
    tenfold: { name: "tenfold", extension: makeProbed(build, folder("tenfold"), tenfold) },
    datasetBytes: { real: real.length, tenfold: tenfold.length },
    browser({ name, extension }) {
      const started = browsers.get(name) ?? startBrowser({ executable, extension, replica });
      browsers.set(name, started);
      return started;
    },
    folder,
    async close() {
      for (const browser of await Promise.allSettled(browsers.values())) if (browser.status === "fulfilled") await browser.value.close();
      await replica.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
