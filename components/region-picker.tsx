import type { RegionView } from "../messages/protocol.ts";
import { Icon } from "./picture.tsx";
import { strings } from "./strings.ts";

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
        {chosen?.short ?? (value === "global" && global !== null ? global : strings.chooseRegion)} {chosen && <small>{chosen.code}</small>}
      </span>
      <Icon name="down" size={14} />
      <select aria-label={strings.region} value={value ?? ""} onChange={(event) => picked(event.currentTarget.value)}>
        {chosen === undefined && value !== "global" && (
          <option value={value ?? ""} disabled>
            {strings.chooseRegion}
          </option>
        )}
        {global !== null && <option value="global">{global}</option>}
        {[...groups(regions)].map(([name, members]) => (
          <optgroup key={name} label={name}>
            {members.map(({ code, short }) => (
              <option key={code} value={code}>{`${short} (${code})`}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Regions by the name of their partition, each group by short name. */
function groups(regions: readonly RegionView[]): Map<string, RegionView[]> {
  const sorted = regions.toSorted((a, b) => a.short.localeCompare(b.short, "en"));
  const order = [...Object.values(strings.partitions), strings.isolated];
  const byName = Map.groupBy(sorted, ({ partition }) => strings.partitions[partition] ?? strings.isolated);
  return new Map([...byName].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
