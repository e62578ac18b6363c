import { useEffect, useRef } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { LIST_ID, optionId } from "./list.tsx";
import { Icon } from "../picture.tsx";

interface Props {
  readonly query: string;
  /** How many rows the list below has; null where there is no list. */
  readonly count: number | null;
  readonly active: number;
  readonly typed: (query: string) => void;
  readonly cleared: () => void;
  /** Every key first; what it takes care of, it prevents. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The box that the popup opens in. The list's active row is only pointed at: the focus stays here. */
export function SearchBox({ query, count, active, typed, cleared, onKey }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (): void => input.current?.focus();
    // Firefox refuses the focus to a popup that is not shown yet; it comes with the window's own.
    const late = (): void => {
      if (document.activeElement === document.body) focus();
    };
    focus();
    addEventListener("focus", late);
    return () => removeEventListener("focus", late);
  }, []);
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        aria-label={say("popup_search")}
        aria-autocomplete="list"
        aria-expanded={count !== null && count > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={count !== null && active >= 0 && active < count ? optionId(active) : undefined}
        placeholder={say("popup_placeholder")}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={100}
        value={query}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {query !== "" && (
        <button
          type="button"
          class="icon-button"
          aria-label={say("popup_clear")}
          onClick={() => {
            cleared();
            input.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}
