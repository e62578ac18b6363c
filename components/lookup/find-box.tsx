import { say } from "../../locale/say.ts";
import { Icon } from "../picture.tsx";

/** The box for a service's name. `cleared` is a step of its own, which "back" undoes. */
export function FindBox({ query, typed, cleared }: { query: string; typed: (query: string) => void; cleared: () => void }) {
  return (
    <div class="field">
      <label class="label" for="find">
        {say("lookup_find")}
      </label>
      <span class="control input">
        <Icon name="search" size={14} />
        <input id="find" type="text" placeholder={say("lookup_find_placeholder")} autocomplete="off" spellcheck={false} maxLength={100} value={query} onInput={(event) => typed(event.currentTarget.value)} />
        {query !== "" && (
          <button type="button" class="icon-button" aria-label={say("lookup_clear")} onClick={cleared}>
            <Icon name="close" size={12} />
          </button>
        )}
      </span>
    </div>
  );
}
