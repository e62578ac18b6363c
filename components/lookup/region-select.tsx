import { useMemo } from "preact/hooks";
import { tag } from "../../locale/say.ts";
import type { RegionView } from "../../messages/names.ts";
import { type Option, Select } from "../select.tsx";
import { useAfterPaint } from "../use-after-paint.ts";
import { partitionText, regionText } from "./strings.ts";

const NO_OPTIONS: readonly Option[] = [];

/** Chooses a Region; its code stands apart from its name. One that is not among the Regions stays the one that is chosen. */
export function RegionSelect({ label, regions, value, picked }: { label: string; regions: readonly RegionView[]; value: RegionView; picked: (code: string) => void }) {
  const later = useAfterPaint();
  const held = later && regions.some(({ code }) => code === value.code);
  const groups = useMemo(() => groupsOf(later ? regions : []), [regions, later]);
  const shown = (
    <>
      {value.short !== value.code && `${value.short} `}
      {value.code !== "global" && <small class={value.short === value.code ? "alone" : undefined}>{value.code}</small>}
    </>
  );
  return <Select kind="wide" label={label} value={value.code} options={held ? NO_OPTIONS : [optionOf(value)]} groups={groups} shown={shown} picked={picked} />;
}

/** The commercial Regions first, then the other partitions as the dataset has them. */
function groupsOf(regions: readonly RegionView[]): { readonly name: string; readonly options: readonly Option[] }[] {
  const sorted = regions.toSorted((a, b) => Number(b.partition === "aws") - Number(a.partition === "aws") || a.short.localeCompare(b.short, tag()));
  const groups = Map.groupBy(sorted, ({ partition }) => partitionText(partition));
  return [...groups].map(([name, members]) => ({ name, options: members.map(optionOf) }));
}

function optionOf(region: RegionView): Option {
  return { value: region.code, text: regionText(region) };
}
