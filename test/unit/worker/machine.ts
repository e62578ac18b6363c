import { IDBFactory } from "fake-indexeddb";
import type { Dataset } from "../../../domain/dataset/schema.ts";
import type { Layer } from "../../../settings/settings.ts";
import { type Database, openDatabase } from "../../../store/database.ts";
import type { StatusReply } from "../../../messages/status.ts";
import type { Shortcuts } from "../../../sight/menu.ts";
import { answer, type Answering } from "../../../worker/answer.ts";
import { shareConnection } from "../../../worker/connection.ts";
import { notHiding } from "../../../worker/hiding.ts";
import { keptNowhere } from "../../../worker/kept.ts";
import { createLibrary, type Library } from "../../../worker/library.ts";
import { namedFeed } from "../../../worker/named-feed.ts";
import { createRefresher, type Refresher } from "../../../worker/refresh.ts";
import { type PolicyCopy, type SettingsKeeper, settingsKeeper } from "../../../worker/settings-keeper.ts";
import { ADDRESS, type Files, hostOf, NOW, OUR_KEY, smallDataset } from "../feed/small-feed.ts";

export const POLICY = { datasetUrl: ADDRESS, datasetKeys: { keys: [OUR_KEY.publicKey] } };
const BUNDLE: Dataset = smallDataset({ feed: "bundled", sequence: 1, issued: "2026-11-01", issuer: "Inscope" });

/** A worker of the extension, from its start to its end. */
export interface Worker {
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly refresher: Refresher;
  readonly parts: Answering;
  status(): Promise<StatusReply>;
}

/** A machine with one installed copy: what outlives its workers, and the world as it is now. */
export class Machine {
  now = NOW;
  policy: unknown;
  files: Files = {};
  /** What the worker's requests asked for, oldest first. */
  asked: string[] = [];
  /** Runs before each request is answered. */
  meanwhile: (address: string) => void | Promise<void> = () => {};
  alarm: number | null = null;
  /** How often an alarm was set. */
  alarmsSet = 0;
  bundle = BUNDLE;
  build = "one";
  /** Runs before the bundle is loaded. */
  loading: () => Promise<void> = async () => {};
  /** Runs when another dataset was stored. */
  renewed: () => void = () => {};
  /** Runs when a check began, and when it ended. */
  moved: () => void = () => {};
  /** Runs before what is remembered of feeds is written a second time. */
  remembering: () => Promise<unknown> = async () => {};
  /** What the user chose cannot be read. */
  unreadable = false;
  builtIn: Layer = {};
  /** Of our commands. */
  keys: Shortcuts = {};
  open: () => Promise<Database> = () => openDatabase();
  #copy: PolicyCopy | undefined;
  #user: unknown;
  #backup: unknown;
  #lock: Promise<unknown> = Promise.resolve();

  constructor(policy: unknown = POLICY) {
    globalThis.indexedDB = new IDBFactory();
    this.policy = policy;
    this.#copy = { value: policy, readAt: "2026-11-22T11:00:00Z" };
  }

  /** A copy that has not read its policy yet. */
  forgetPolicy(): void {
    this.#copy = undefined;
  }

  set user(values: object) {
    this.#user = { version: 1, values };
  }

  start(): Worker {
    const settings = settingsKeeper(
      { read: async () => (this.unreadable ? Promise.reject(new Error("storage")) : this.#user), write: async (stored) => void (this.#user = stored) },
      {
        policy: { managed: async () => this.policy, copy: async () => this.#copy, keep: async (copy) => void (this.#copy = copy) },
        builtIn: this.builtIn,
        wait: async () => {},
      },
    );
    const connection = shareConnection(() => this.open(), () => this.now);
    const library = createLibrary({ connection, loadBundle: () => this.loading().then(() => this.bundle), bundleStamp: this.build, floor: this.bundle, named: async () => namedFeed(await settings.state()), now: () => this.now, renewed: () => this.renewed() });
    const refresher = createRefresher({
      connection,
      settings,
      library,
      fetch: async (address, options) => {
        this.asked.push(String(address));
        await this.meanwhile(String(address));
        return hostOf(this.files)(address, options);
      },
      now: () => this.now,
      moved: () => this.moved(),
      random: () => 0.5,
      floor: this.bundle,
      backup: { read: async () => this.#backup, write: (memory) => this.remembering().then(() => void (this.#backup = memory)) },
      alarm: {
        get: async () => this.alarm,
        set: async (at) => {
          this.alarm = at;
          this.alarmsSet += 1;
        },
        clear: async () => void (this.alarm = null),
      },
      alone: (work) => {
        const mine = this.#lock.then(work, work);
        this.#lock = mine.catch(() => undefined);
        return mine;
      },
    });
    const parts: Answering = { library, settings, refresher, now: () => new Date(this.now), version: "1.2.3", bytes: async () => 1_100_000, hiding: notHiding(), kept: keptNowhere(), shortcuts: async () => this.keys };
    return { library, settings, refresher, parts, status: async () => (await answer({ type: "status" }, parts)) as StatusReply };
  }

  /** The browser stops the worker: what it held is let go, and it never goes on. */
  stop(): void {
    this.#lock = Promise.resolve();
    this.meanwhile = () => {};
  }

  /** The policy becomes another while the worker runs. */
  async change(worker: Worker, policy: unknown): Promise<void> {
    this.policy = policy;
    await worker.settings.renewPolicy(true);
  }

  /** Lets the time come at which the feed is due, and a worker start for it. */
  async due(worker = this.start()): Promise<Worker> {
    // Its first look at a feed sets the time.
    await worker.refresher.due();
    this.now += 100 * 3_600_000;
    await worker.refresher.rung();
    return worker;
  }
}
