import { useRef, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import type { KeySet } from "../../settings/key-set.ts";
import { readKeyText } from "./feed-draft.ts";
import { Field } from "./field.tsx";
import { keysText } from "./setting-text.ts";

/** A key set of twenty keys has some five kilobytes. */
const LARGEST = 100_000;

interface Props {
  readonly keys: KeySet | null;
  readonly read: (keys: KeySet) => void;
}

/** The keys that sign a feed: pasted, or read from a file. Only public keys that were understood go any further. */
export function KeysField({ keys, read }: Props) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [replacing, setReplacing] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const take = (entered: string): void => {
    if (entered.trim() === "") return setError(null);
    const result = readKeyText(entered);
    if ("message" in result) return setError(result.message);
    setText("");
    setError(null);
    setReplacing(false);
    read(result.keys);
  };
  const takeFile = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const content = chosen.size > LARGEST ? null : await chosen.text().catch(() => null);
    if (content === null) setError(say("options_keys_unreadable", chosen.name));
    else take(content);
  };
  const entering = keys === null || replacing;
  return (
    <>
      <Field label={say("options_keys")} hint={entering ? say("options_keys_hint") : undefined} error={error}>
        {(ids) =>
          entering ? (
            <textarea
              {...ids}
              class="input"
              rows={3}
              dir="ltr"
              spellcheck={false}
              placeholder={'{ "keys": [ … ] }'}
              value={text}
              onInput={(event) => {
                const { value } = event.currentTarget;
                setText(value);
                // What was pasted is whole; what is typed is checked when it is left.
                if ((event as unknown as InputEvent).inputType === "insertFromPaste") take(value);
                else setError(null);
              }}
              onChange={(event) => take(event.currentTarget.value)}
            />
          ) : (
            <input {...ids} class="input" readOnly value={keys === null ? "" : keysText(keys)} />
          )
        }
      </Field>
      <div class="actions">
        {!entering && (
          <button type="button" class="text-button" onClick={() => setReplacing(true)}>
            {say("options_keys_replace")}
          </button>
        )}
        {replacing && keys !== null && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              setReplacing(false);
              setText("");
              setError(null);
            }}
          >
            {say("options_keys_leave")}
          </button>
        )}
        {entering && (
          <button type="button" class="text-button" onClick={() => file.current?.click()}>
            {say("options_keys_file")}
          </button>
        )}
        <input
          ref={file}
          type="file"
          hidden
          tabIndex={-1}
          accept=".json,.jwks,application/json,application/jwk-set+json"
          onChange={(event) => {
            const input = event.currentTarget;
            // The same file may be chosen again after it was mended.
            void takeFile(input.files?.[0]).finally(() => (input.value = ""));
          }}
        />
      </div>
    </>
  );
}
