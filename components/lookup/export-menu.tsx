import { useEffect, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { Dropdown } from "../dropdown.tsx";
import { FORMATS, type Format } from "./format.ts";
import { formatText } from "./strings.ts";

/** How long the page says that it has saved a file. */
const SAID_MS = 4000;

/** Saves the table as it stands; says the file's name. */
export function ExportMenu({ save }: { save: (format: Format) => string }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="export">
      <span class="said" role="status">
        {said === null ? "" : say("lookup_saved", said)}
      </span>
      <Dropdown label={say("lookup_export")} text={null} icon={<DownloadIcon />} closesOnClick>
        <ul class="menu">
          {(Object.keys(FORMATS) as Format[]).map((format) => (
            <li key={format}>
              <button type="button" onClick={() => setSaid(save(format))}>
                {formatText(format)}
              </button>
            </li>
          ))}
        </ul>
      </Dropdown>
    </div>
  );
}

function DownloadIcon() {
  return (
    <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
      <path d="M8 2V10M4.5 6.8 8 10.3 11.5 6.8M2.5 13.5H13.5" />
    </svg>
  );
}
