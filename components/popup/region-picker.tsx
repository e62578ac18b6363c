import { say, tag } from "../../locale/say.ts";
import type { RegionView } from "../../messages/names.ts";
import { partitionName, PARTITIONS } from "./partition-name.ts";
import { Icon } from "../picture.tsx";

interface Props {
  readonly regions: readonly RegionView[];
  /** A Region code, `global`, or null where it is not known. */
  readonly value: string | null;
  /** What "global" is called here; null where the service cannot be asked without a Region. */
  readonly global: string | null;
  readonly picked: (region: string) => void;
}

/** A real select, under a picture of it that sets the code apart from the name. */
export function RegionPicker({ regions, value, global, picked }: Props) {
  const chosen = regions.find(({ code }) => code === value);
  return (
    <div class="picker">
      <span aria-hidden="true">
        {chosen?.short ?? (value === "global" && global !== null ? global : say("popup_choose_region"))} {chosen && <small>{chosen.code}</small>}
      </span>
      <Icon name="down" size={14} />
      <select aria-label={say("popup_region")} value={value ?? ""} onChange={(event) => picked(event.currentTarget.value)}>
        {chosen === undefined && value !== "global" && (
          <option value={value ?? ""} disabled>
            {say("popup_choose_region")}
          </option>
        )}
        {global !== null && <option value="global">{global}</option>}
        {[...groups(regions)].map(([name, members]) => (
          <optgroup key={name} label={name}>
            {members.map(({ code, short }) => (
              <option key={code} value={code}>{say("popup_region_code", short, code)}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Regions by the name of their partition, each group by short name. */
function groups(regions: readonly RegionView[]): Map<string, RegionView[]> {
  const order = (partition: string): number => (PARTITIONS.includes(partition) ? PARTITIONS.indexOf(partition) : PARTITIONS.length);
  const sorted = regions.toSorted((a, b) => order(a.partition) - order(b.partition) || a.short.localeCompare(b.short, tag()));
  return Map.groupBy(sorted, ({ partition }) => partitionName(partition));
}
