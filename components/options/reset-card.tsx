import { useId, useRef } from "preact/hooks";
import { say } from "../../locale/say.ts";
import type { SettingsReply } from "../../messages/settings.ts";
import { Card } from "./card.tsx";

interface Props {
  readonly kept: SettingsReply;
  readonly reset: () => void;
}

/** Takes back all that the user chose, after a question. */
export function ResetCard({ kept: { from, locked }, reset }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [title, text] = [useId(), useId()];
  const close = (): void => dialog.current?.close();
  const managed = locked.length > 0 || Object.values(from).includes("policy");
  return (
    <Card title={say("options_reset")} intro={say(managed ? "options_reset_intro_managed" : "options_reset_intro")}>
      <button type="button" class="button" onClick={() => dialog.current?.showModal()}>
        {say("options_reset_button")}
      </button>
      <dialog ref={dialog} aria-labelledby={title} aria-describedby={text}>
        <h2 id={title}>{say("options_reset_question")}</h2>
        <p id={text}>{say("options_reset_what")}</p>
        <div class="actions">
          <button type="button" class="button" onClick={close}>
            {say("options_reset_no")}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              close();
              reset();
            }}
          >
            {say("options_reset_yes")}
          </button>
        </div>
      </dialog>
    </Card>
  );
}
