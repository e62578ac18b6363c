import { useId, useState } from "preact/hooks";
import type { Search } from "../../domain/search/search.ts";
import { say } from "../../locale/say.ts";
import { Bold } from "../bold.tsx";
import { Icon } from "../picture.tsx";

const LIMIT = 10;

/** Chooses a service by any of its names; `search` is null until they are there. */
export function ServicePicker({ name, search, picked }: { name: string; search: Search | null; picked: (id: string) => void }) {
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const matches = query === null || query.trim() === "" || search === null ? [] : search(query, LIMIT).matches;
  const pick = (index: number): void => {
    const match = matches[index];
    if (match === undefined) return;
    setQuery(null);
    picked(match.service.id);
  };
  const onKey = (event: KeyboardEvent): void => {
    const count = matches.length;
    if (event.key === "Escape" && query !== null) setQuery(null);
    else if (event.key === "Enter" && count > 0) pick(active);
    else if (event.key === "ArrowDown" && count > 0) setActive((active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setActive((active + count - 1) % count);
    else return;
    event.preventDefault();
  };
  return (
    <div class="field wide dropdown">
      <label class="label" for={`${id}-input`}>
        {say("lookup_service")}
      </label>
      <span class="control input">
        <Icon name="search" size={14} />
        <input
          id={`${id}-input`}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={matches.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={matches.length > 0 ? `${id}-${active}` : undefined}
          placeholder={say("lookup_find_placeholder")}
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          value={query ?? name}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setQuery(null)}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKey}
        />
      </span>
      <ul class="box options" id={`${id}-list`} role="listbox" aria-label={say("lookup_service")} hidden={matches.length === 0}>
        {matches.map(({ service, ranges, via }, index) => (
          <li key={service.id} id={`${id}-${index}`} role="option" aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(index)}>
            <Bold text={service.name} ranges={ranges} />
            {via !== null && (
              <small>
                <Bold text={via.text} ranges={via.ranges} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
