import type { Loaded } from "../use-loaded.ts";

/** Asks the background; `before` is what it answered to the same question, where more of it is wanted. */
export type Question<T> = (before: T | null) => Promise<T>;

/** What a question rejects with where only a part could not be had: `value` is what is there, and says itself what is not. */
export class Partly<T> extends Error {
  readonly value: T;

  constructor(value: T) {
    super("A part of the answer could not be had.");
    this.value = value;
  }
}

/**
 * What the page has asked, by key, and what was answered. A renewal asks everything anew that the page holds, and shows
 * what was answered before until all of it is there: answers of two datasets never stand side by side.
 */
export interface Answers {
  get<T>(key: string): Loaded<T>;
  /**
   * Asks once for each key, once more for each `more` that is not "" (what the answer at hand lacks), and again where
   * somebody comes back to what could not be had.
   */
  ask<T>(key: string, question: Question<T>, more?: string): void;
  /** Says that the page shows the answer, until what it returns is called. */
  hold(key: string): () => void;
  renew(): void;
  readonly renewing: boolean;
  /** Whether something that the page holds, or a part of it, could not be had. */
  readonly failed: boolean;
}

const LOADING = { state: "loading" } as const;

/** One answer for each question: those shown, or those that are to be shown next. */
type Round = Map<string, { loaded: Loaded<unknown>; pending: boolean; failed: boolean; more: string }>;

/** Opens the page's answers; `changed` is called where something else is to be shown. */
export function openAnswers(changed: () => void): Answers {
  const questions = new Map<string, Question<unknown>>();
  const holders = new Map<string, number>();
  let shown: Round = new Map();
  let coming: Round | null = null;

  const settle = (round: Round, key: string, loaded: Loaded<unknown>, failed: boolean): void => {
    const entry = round.get(key);
    if (entry === undefined || (round !== shown && round !== coming)) return;
    Object.assign(entry, { loaded, pending: false, failed });
    if (round === coming && [...holders.keys()].some((held) => round.get(held)?.pending !== false)) return;
    if (round === coming) [shown, coming] = [round, null];
    changed();
  };
  const send = (round: Round, key: string, question: Question<unknown>, more: string): void => {
    const before = round.get(key)?.loaded ?? LOADING;
    round.set(key, { loaded: before, pending: true, failed: false, more });
    question(before.state === "here" ? before.value : null).then(
      (value) => settle(round, key, { state: "here", value }, false),
      (reason) => settle(round, key, reason instanceof Partly ? { state: "here", value: reason.value } : { state: "failed" }, true),
    );
  };

  return {
    get: <T>(key: string) => (shown.get(key)?.loaded ?? LOADING) as Loaded<T>,
    ask(key, question, more = "") {
      questions.set(key, question as Question<unknown>);
      const round = coming ?? shown;
      const entry = round.get(key);
      const anew = entry?.loaded.state === "failed" && !holders.has(key);
      if (entry === undefined || (!entry.pending && (anew || (more !== "" && more !== entry.more)))) send(round, key, question as Question<unknown>, more);
    },
    hold(key) {
      holders.set(key, (holders.get(key) ?? 0) + 1);
      return () => {
        const left = (holders.get(key) ?? 0) - 1;
        if (left > 0) holders.set(key, left);
        else holders.delete(key);
      };
    },
    renew() {
      const round: Round = new Map();
      coming = round;
      for (const key of holders.keys()) send(round, key, questions.get(key) as Question<unknown>, "");
      changed();
    },
    get renewing() {
      return coming !== null;
    },
    get failed() {
      return [...holders.keys()].some((key) => shown.get(key)?.failed);
    },
  };
}
