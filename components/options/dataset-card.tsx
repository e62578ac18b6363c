import { say } from "../../locale/say.ts";
import { FEED_KEYS } from "../../settings/settings.ts";
import { Card } from "./card.tsx";
import { FeedForm } from "./feed-form.tsx";
import { FreshnessFields } from "./freshness-fields.tsx";
import { IntervalField } from "./interval-field.tsx";
import { LockedField } from "./field.tsx";
import type { PartProps } from "./part.ts";
import { keysText } from "./setting-text.ts";
import { WarningBox } from "./warning-box.tsx";

/** Where the dataset comes from, how often it is asked for, and when a list counts as old. */
export function DatasetCard(part: PartProps) {
  const { kept, managed } = part;
  const { settings, from, locked } = kept;
  const feedLocked = locked.includes("datasetUrl");
  const unsigned = settings.datasetUrl !== null && settings.datasetKeys === null && settings.allowUnsignedDataset;
  return (
    <Card title={say("options_dataset")} intro={say("options_dataset_intro")} managed={managed([...FEED_KEYS, "refreshMinutes", "freshnessDays"])}>
      {unsigned && <WarningBox title={say("options_unsigned_title")}>{say(feedLocked ? "options_unsigned_policy" : "options_unsigned_text")}</WarningBox>}
      {feedLocked ? (
        <>
          <LockedField label={say("options_address")} value={settings.datasetUrl ?? say("options_no_address")} />
          <LockedField label={say("options_keys")} value={settings.datasetKeys === null ? say(unsigned ? "options_keys_none_unsigned" : "options_keys_none") : keysText(settings.datasetKeys)} />
        </>
      ) : (
        <FeedForm {...part} />
      )}
      {from.datasetUrl === "built-in" && <p class="field-hint">{say("options_built_in", settings.datasetUrl ?? "")}</p>}
      <IntervalField {...part} />
      <FreshnessFields {...part} />
    </Card>
  );
}
