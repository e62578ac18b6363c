import { useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { Field } from "./field.tsx";
import { draftOf, type FeedDraft, readiness, withAddress } from "./feed-draft.ts";
import { KeysField } from "./keys-field.tsx";
import type { PartProps } from "./part.ts";

const NONE: FeedDraft = { address: "", keys: null, unsigned: false };

/** A feed of the user's own. It is kept, and asked, once it is whole: an address, and what checks what comes from there. */
export function FeedForm({ kept: { settings, from }, change, announce }: PartProps) {
  const held = from.datasetUrl === "user" ? draftOf(settings) : NONE;
  const [draft, setDraft] = useFollowed(held);
  /** While somebody types nothing is called wrong. */
  const [typing, setTyping] = useState(false);
  const ready = readiness(draft, held);

  const commit = (next: FeedDraft): void => {
    setTyping(false);
    setDraft(next);
    const after = readiness(next, held);
    if (after.kind !== "ready") return;
    change(after.change);
    announce(say("options_feed_kept"));
  };
  const stop = (): void => {
    setDraft(NONE);
    change({ datasetUrl: null, datasetKeys: null, allowUnsignedDataset: null });
    announce(say("options_feed_stopped"));
  };
  const waiting = !typing && (ready.kind === "no-address" || ready.kind === "no-proof") ? ready.kind : null;
  return (
    <>
      <Field label={say("options_address")} hint={say("options_address_hint")} error={!typing && ready.kind === "bad-address" ? ready.message : null}>
        {(ids) => (
          <input
            {...ids}
            type="url"
            dir="ltr"
            class="input"
            value={draft.address}
            placeholder="https://"
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => {
              setTyping(true);
              setDraft(withAddress(draft, event.currentTarget.value));
            }}
            onChange={(event) => commit(withAddress(draft, event.currentTarget.value))}
            onBlur={() => setTyping(false)}
          />
        )}
      </Field>
      <KeysField keys={draft.keys} read={(keys) => commit({ ...draft, keys, unsigned: false })} />
      {draft.keys === null && draft.address.trim() !== "" && (
        <label class="check consent">
          <input type="checkbox" checked={draft.unsigned} onChange={(event) => commit({ ...draft, unsigned: event.currentTarget.checked })} />
          <span>{say("options_unsigned_consent")}</span>
        </label>
      )}
      <p class="field-hint" role="status">
        {waiting !== null && say(waiting === "no-address" ? "options_wait_address" : "options_wait_proof")}
        {waiting !== null && held.address !== "" && ` ${say("options_wait_held", held.address)}`}
      </p>
      {held.address !== "" && (
        <button type="button" class="text-button" onClick={stop}>
          {say("options_feed_stop")}
        </button>
      )}
    </>
  );
}

/** What is entered follows what is kept, unless it was changed and is not yet whole: then nothing of it is lost. */
function useFollowed(held: FeedDraft): [FeedDraft, (draft: FeedDraft) => void] {
  const [draft, setDraft] = useState(held);
  const [last, setLast] = useState(held);
  const same = (a: FeedDraft, b: FeedDraft): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (!same(held, last)) {
    setLast(held);
    if (same(draft, last) || readiness(draft, held).kind === "kept") setDraft(held);
  }
  return [draft, setDraft];
}
