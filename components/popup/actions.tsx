import { say } from "../../locale/say.ts";
import { CopyButton } from "../copy-button.tsx";
import { Icon } from "../picture.tsx";

interface Props {
  /** The answer as plain text and as Markdown. */
  readonly text: string;
  readonly markdown: string;
  readonly copy: (text: string) => Promise<void>;
  /** Address of the page that has the same service in every Region, for all programs. */
  readonly page: string;
}

/** What can be done with an answer. It stays in sight while the answer scrolls. */
export function Actions({ text, markdown, copy, page }: Props) {
  return (
    <footer>
      <CopyButton text={text} copy={copy} label={say("popup_copy")} />
      <CopyButton text={markdown} copy={copy} label={say("popup_markdown")} name={say("popup_copy_markdown")} />
      <a class="text-button" href={page} target="_blank">
        {say("popup_all_programs")}
        <Icon name="external" size={12} />
      </a>
    </footer>
  );
}
