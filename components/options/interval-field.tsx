import { say } from "../../locale/say.ts";
import { DEFAULTS } from "../../settings/settings.ts";
import { Select } from "../select.tsx";
import { LockedField } from "./field.tsx";
import type { PartProps } from "./part.ts";
import { minutesText } from "./setting-text.ts";

/** What is offered, in minutes. Another value that is kept already is offered too. */
const OFFERED = [15, 60, 180, 360, 720, 1440, 10_080, 43_200];

/** How often a feed is asked. */
export function IntervalField({ kept: { settings, locked }, change }: PartProps) {
  const { refreshMinutes } = settings;
  if (locked.includes("refreshMinutes")) return <LockedField label={say("options_interval")} value={minutesText(refreshMinutes)} />;
  const offered = [...new Set([...OFFERED, refreshMinutes])].toSorted((a, b) => a - b);
  return (
    <Select
      label={say("options_interval")}
      kind="option"
      value={String(refreshMinutes)}
      options={offered.map((minutes) => ({ value: String(minutes), text: minutes === DEFAULTS.refreshMinutes ? say("options_usual", minutesText(minutes)) : minutesText(minutes) }))}
      picked={(value) => change({ refreshMinutes: Number(value) })}
    />
  );
}
