import { CopyButton } from "./copy-button.tsx";
import { Icon } from "./picture.tsx";
import { strings } from "./strings.ts";

interface Props {
  readonly text: string;
  readonly copy: (text: string) => Promise<void>;
  /** That every program is shown; null where there are no others than those shown. */
  readonly all: boolean | null;
  readonly unfold: (all: boolean) => void;
}

/** What can be done with an answer. It stays in sight while the answer scrolls. */
export function Actions({ text, copy, all, unfold }: Props) {
  return (
    <footer>
      <CopyButton text={text} copy={copy} />
      {all !== null && (
        <button type="button" class="text-button" onClick={() => unfold(!all)}>
          {all ? strings.fewerPrograms : strings.allPrograms}
          <Icon name={all ? "up" : "down"} size={14} />
        </button>
      )}
    </footer>
  );
}
