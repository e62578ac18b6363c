import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { foldedWords } from "../../domain/search/words.ts";
import type { ProgramView } from "../../messages/names.ts";
import { Dropdown } from "../dropdown.tsx";
import { Icon } from "../picture.tsx";

interface Props {
  /** Those that are not in the list yet. */
  readonly programs: readonly ProgramView[];
  readonly add: (program: ProgramView) => void;
}

/** A button that opens all other programs of the dataset, with a box to find one. */
export function AddProgram({ programs, add }: Props) {
  return (
    <Dropdown label={say("options_add")} text={null} icon={<Icon name="plus" size={14} />} closesOnClick>
      <Choice programs={programs} add={add} />
    </Dropdown>
  );
}

function Choice({ programs, add }: Props) {
  const [query, setQuery] = useState("");
  const input = useRef<HTMLInputElement>(null);
  // Before anybody can type.
  useLayoutEffect(() => input.current?.focus(), []);
  const wanted = foldedWords(query);
  const found = programs.filter(({ id, short, name }) => {
    // `soc2`, `iso27001`: an id in one word is a name too.
    const words = foldedWords(`${id} ${id.replaceAll("-", "")} ${short} ${name}`);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
  return (
    <>
      <input
        type="search"
        class="input"
        aria-label={say("options_find_program")}
        placeholder={say("options_find_program")}
        value={query}
        ref={input}
        onClick={(event) => event.stopPropagation()}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <ul class="menu">
        {found.map((program) => (
          <li key={program.id}>
            <button type="button" onClick={() => add(program)}>
              <b>{program.short}</b> {program.name !== program.short && <small>{program.name}</small>}
            </button>
          </li>
        ))}
      </ul>
      <p class="field-hint" role="status">
        {found.length === 0 && say("options_no_such_program")}
      </p>
    </>
  );
}
