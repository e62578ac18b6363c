import type { Catalog } from "../domain/dataset/schema.ts";
import { dateText } from "../domain/words/date-text.ts";
import { type Attempt, attemptSentence } from "../feed/history.ts";
import { say } from "../locale/say.ts";
import type { AttemptView, StatusReply } from "../messages/status.ts";
import type { Ledger } from "../store/ledger.ts";
import { provenanceOf } from "../store/provenance.ts";
import { expiredAt } from "./dataset.ts";
import type { Shelf } from "./library.ts";
import type { RefreshStanding } from "./refresh.ts";

/** What the status is told of besides the dataset that answers. */
export interface Standing extends RefreshStanding {
  readonly version: string;
  readonly bytes: number | null;
  readonly now: Date;
}

/** What the options page and the popup's notices tell of the dataset that answers, and of its feed. */
export function statusOf(catalog: Catalog, shelf: Shelf, { version, bytes, now, feed, checking, succeededAt, nextAt, ledger }: Standing): StatusReply {
  const { origin, problem, awaited } = shelf;
  return {
    kind: "status",
    version,
    provenance: provenanceOf(catalog, origin),
    expires: origin.from === "feed" ? origin.stamp.expires : null,
    expired: expiredAt(shelf, now),
    feed: {
      from: feed?.from ?? "none",
      address: feed?.address ?? null,
      signed: feed?.source.ok === true && feed.source.value.keys !== null,
      refusal: feed === null || feed.source.ok ? null : { code: feed.source.refusal.code, sentence: feed.source.refusal.sentence },
      waiting: awaited !== null,
    },
    checking,
    succeededAt,
    nextAt,
    history: (ledger?.history ?? []).map(attemptView),
    storage: { kept: problem === null ? "stored" : "memory", note: noteOf(shelf, ledger), bytes },
  };
}

function attemptView(attempt: Attempt): AttemptView {
  const { at, outcome, code, detail } = attempt;
  return { at, outcome, code: code ?? (outcome === "update" ? "updated" : "not-modified"), sentence: attemptSentence(attempt), detail: detail ?? null };
}

/** The worst there is to say of storage. */
function noteOf({ problem }: Shelf, ledger: Ledger | null): string | null {
  switch (problem) {
    case "blocked":
      return say("feed_storage_blocked");
    case "newer":
      return say("feed_storage_newer");
    case "no-room":
      return say("feed_storage_no_room");
    case "unusable":
      return say("feed_storage_unusable");
    case null: {
      if (ledger?.history[0]?.code === "not-stored") return say("feed_storage_not_stored");
      const repair = ledger?.repair ?? null;
      if (repair === null) return null;
      return say(repair.what === "evicted" ? "feed_storage_evicted" : "feed_storage_unreadable", dateText(new Date(repair.at).toISOString().slice(0, 10)));
    }
  }
}
