import { useId } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { OVERLAY_MODES, POSITIONS } from "../../settings/settings.ts";
import { Select } from "../select.tsx";
import { Card } from "./card.tsx";
import { LockedField } from "./field.tsx";
import type { PartProps } from "./part.ts";

const MODES = {
  auto: ["options_mode_auto", "options_mode_auto_text"],
  compact: ["options_mode_compact", "options_mode_compact_text"],
  off: ["options_mode_off", "options_mode_off_text"],
} as const;

const CORNERS = {
  "bottom-right": "options_corner_bottom_right",
  "bottom-left": "options_corner_bottom_left",
  "top-right": "options_corner_top_right",
  "top-left": "options_corner_top_left",
} as const;

/** How the overlay looks in the console, where it stands, and the marks beside links. */
export function OverlayCard({ kept: { settings, locked }, change, managed }: PartProps) {
  const [modes, marks] = [useId(), useId()];
  const { overlay, overlayPosition } = settings;
  return (
    <Card title={say("options_overlay")} intro={say("options_overlay_intro")} managed={managed(["overlay", "overlayPosition"])}>
      <div class="modes" role="radiogroup" aria-label={say("options_mode")}>
        {OVERLAY_MODES.map((mode) => (
          <label key={mode} class="mode">
            <input type="radio" name={modes} checked={overlay === mode} disabled={locked.includes("overlay")} aria-labelledby={`${modes}-${mode}-name`} aria-describedby={`${modes}-${mode}`} onChange={() => change({ overlay: mode })} />
            <b id={`${modes}-${mode}-name`}>{say(MODES[mode][0])}</b>
            <small id={`${modes}-${mode}`}>{say(MODES[mode][1])}</small>
          </label>
        ))}
      </div>
      {locked.includes("overlayPosition") ? (
        <LockedField label={say("options_corner")} value={say(CORNERS[overlayPosition])} />
      ) : (
        <Select
          label={say("options_corner")}
          kind="option"
          value={overlayPosition}
          options={POSITIONS.map((value) => ({ value, text: say(CORNERS[value]) }))}
          picked={(value) => change({ overlayPosition: value as (typeof POSITIONS)[number] })}
        />
      )}
      <div class="option" role="group" aria-labelledby={marks}>
        <p class="option-label" id={marks}>
          {say("options_marks")}
        </p>
        <label class="check">
          <input type="checkbox" checked={settings.marks} disabled={locked.includes("marks")} onChange={(event) => change({ marks: event.currentTarget.checked })} />
          {say("options_marks_show")}
        </label>
      </div>
    </Card>
  );
}
