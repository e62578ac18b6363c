import { say } from "../../locale/say.ts";
import { Icon, Mark } from "../picture.tsx";

/** The top line: our mark and name, which dataset answers, and the way to the options. */
export function Head({ dataset, openOptions }: { dataset: string; openOptions: () => void }) {
  return (
    <header>
      <Mark variant="colour" size={20} />
      <h1>{say("extension_name")}</h1>
      <p title={dataset}>{dataset}</p>
      <button type="button" class="icon-button" aria-label={say("popup_settings")} title={say("popup_settings")} onClick={openOptions}>
        <Icon name="settings" size={16} />
      </button>
    </header>
  );
}
