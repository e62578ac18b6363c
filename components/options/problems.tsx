import { say } from "../../locale/say.ts";
import type { SettingsReply } from "../../messages/settings.ts";
import { organisation } from "./setting-text.ts";
import { WarningBox } from "./warning-box.tsx";

/** The values of the policy that are ignored, each by its name, for whoever keeps the policy. */
export function Problems({ kept: { problems, settings } }: { kept: SettingsReply }) {
  if (problems.length === 0) return null;
  return (
    <WarningBox title={say("options_problems", organisation(settings.organizationName))}>
      {say("options_problems_text")}
      <ul class="problems">
        {problems.map(({ key, message }) => (
          <li key={key}>
            <code>{key}</code> {message}
          </li>
        ))}
      </ul>
    </WarningBox>
  );
}
