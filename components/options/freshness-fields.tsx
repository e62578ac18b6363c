import { say, tag } from "../../locale/say.ts";
import { Select } from "../select.tsx";
import { Icon } from "../picture.tsx";
import { DaysInput } from "./days-input.tsx";
import { LockedField } from "./field.tsx";
import type { PartProps } from "./part.ts";
import { freshnessText } from "./setting-text.ts";

/** Where neither settings nor dataset say otherwise (docs/rules.md, 2). */
const USUAL = 400;
const ALL = "default";

/** When a list counts as old: for all programs, and for single ones. */
export function FreshnessFields({ kept: { settings, locked }, programs, change, announce }: PartProps) {
  const { freshnessDays: days } = settings;
  const nameOf = (id: string): string => programs.find((program) => program.id === id)?.short ?? id;
  if (locked.includes("freshnessDays")) return <LockedField label={say("options_freshness")} value={freshnessText(days, USUAL, nameOf)} hint={say("options_freshness_hint")} />;

  const keep = (id: string, limit: number | null): void => {
    const next = Object.fromEntries(Object.entries({ ...days, [id]: limit }).filter((entry): entry is [string, number] => entry[1] !== null));
    change({ freshnessDays: Object.keys(next).length === 0 ? null : next });
  };
  const own = Object.keys(days).filter((id) => id !== ALL);
  const rest = programs.filter(({ id }) => !own.includes(id)).toSorted((a, b) => a.short.localeCompare(b.short, tag(), { numeric: true }));
  return (
    <div class="freshness" role="group" aria-label={say("options_freshness")}>
      <DaysInput label={say("options_freshness_days")} hint={say("options_freshness_hint")} days={days[ALL] ?? null} usual={USUAL} keep={(limit) => keep(ALL, limit)} />
      <ul>
        {own.map((id) => (
          <li key={id}>
            <DaysInput label={say("options_freshness_of", nameOf(id))} days={days[id] ?? null} usual={null} keep={(limit) => keep(id, limit)} />
            <button
              type="button"
              class="icon-button"
              aria-label={say("options_freshness_remove", nameOf(id))}
              onClick={() => {
                keep(id, null);
                announce(say("options_freshness_removed", nameOf(id)));
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Select
          label={say("options_freshness_add")}
          kind="option"
          value=""
          options={[{ value: "", text: say("options_freshness_choose") }, ...rest.map(({ id, short }) => ({ value: id, text: short }))]}
          picked={(id) => {
            if (id === "") return;
            keep(id, days[ALL] ?? USUAL);
            announce(say("options_freshness_added", nameOf(id)));
          }}
        />
      )}
    </div>
  );
}
