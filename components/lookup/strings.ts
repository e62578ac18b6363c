import type { GlyphName } from "../../domain/words/view.ts";
import type { MessageKey } from "../../locale/keys.ts";
import { say, sayCount, tag } from "../../locale/say.ts";
import type { ProgramView } from "../../messages/names.ts";
import { ANY, type ChangeKind, type Condition, type Is, type RequiredIs, type View } from "./address.ts";
import type { Format } from "./format.ts";

const VIEWS: Readonly<Record<View, MessageKey>> = { region: "lookup_view_region", service: "lookup_view_service", compare: "lookup_view_compare", changes: "lookup_view_changes", record: "lookup_record" };

const CHANGES: Readonly<Record<ChangeKind, MessageKey>> = { added: "lookup_change_added", removed: "lookup_change_removed", renamed: "lookup_change_renamed", changed: "lookup_change_changed" };

const KINDS: Readonly<Record<Is, MessageKey>> = {
  listed: "lookup_is_listed",
  met: "lookup_is_met",
  not: "lookup_is_not",
  unknown: "lookup_is_unknown",
  old: "lookup_is_old",
  "in-scope": "lookup_is_in_scope",
  "in-scope-with-exclusions": "lookup_is_in_scope_with_exclusions",
  "in-scope-as-feature": "lookup_is_in_scope_as_feature",
  reported: "lookup_is_reported",
  "in-assessment": "lookup_is_in_assessment",
  "not-listed": "lookup_is_not_listed",
  "outside-boundary": "lookup_is_outside_boundary",
  "in-boundary": "lookup_is_in_boundary",
  "no-service-list": "lookup_is_no_service_list",
};

const REQUIRED_KINDS: Readonly<Record<RequiredIs, MessageKey>> = { met: "lookup_required_met", "not-met": "lookup_required_not_met", check: "lookup_required_check" };

const LEGEND: readonly (readonly [GlyphName, MessageKey])[] = [
  ["in-scope", "lookup_is_in_scope"],
  ["in-scope-with-exclusions", "lookup_legend_exclusions"],
  ["in-scope-as-feature", "lookup_legend_feature"],
  ["reported", "lookup_is_reported"],
  ["in-assessment", "lookup_is_in_assessment"],
  ["not-listed", "lookup_is_not_listed"],
  ["outside-boundary", "lookup_is_outside_boundary"],
  ["in-boundary", "lookup_is_in_boundary"],
  ["no-service-list", "lookup_is_no_service_list"],
  ["unknown", "lookup_is_unknown"],
];

const PARTITIONS: Readonly<Record<string, MessageKey>> = { aws: "lookup_partition_aws", "aws-us-gov": "lookup_partition_aws_us_gov", "aws-cn": "lookup_partition_aws_cn", "aws-eusc": "lookup_partition_aws_eusc" };

const FORMATS: Readonly<Record<Format, MessageKey>> = { csv: "lookup_export_csv", markdown: "lookup_export_markdown", json: "lookup_export_json" };

/** A view's name: `Services in a Region`. */
export const viewText = (view: View): string => say(VIEWS[view]);

/** What an answer may be asked to be: `listed, in any form`. */
export const isText = (is: Is): string => say(KINDS[is]);

/** How a row may stand to the required programs: `All met`. */
export const requiredText = (is: RequiredIs): string => say(REQUIRED_KINDS[is]);

/** A kind of change: `No longer listed`. */
export const changeText = (kind: ChangeKind): string => say(CHANGES[kind]);

/** Several things in one line, as the language joins them. */
export const listText = (parts: readonly string[]): string => new Intl.ListFormat(tag(), { style: "narrow", type: "conjunction" }).format(parts);

/** A condition in words: `MTCS L3: not covered`. */
export function conditionText({ program, is }: Condition, programs: readonly ProgramView[]): string {
  const name = program === ANY ? say("lookup_any_shown") : (programs.find(({ id }) => id === program)?.short ?? program);
  return say("lookup_condition_text", name, isText(is));
}

/** Every shape of the legend with what it means. */
export const legendItems = (): readonly (readonly [GlyphName, string])[] => LEGEND.map(([name, key]) => [name, say(key)]);

/** A partition's name: `GovCloud (US)`. */
export const partitionText = (partition: string): string => say(PARTITIONS[partition] ?? "lookup_partition_isolated");

/** A file format's name. */
export const formatText = (format: Format): string => say(FORMATS[format]);

/** How many rows a table has: `12 of 518 services`. */
export function countText(shown: number, all: number, of: "services" | "regions"): string {
  return shown === all ? sayCount(`lookup_${of}`, all) : sayCount(`lookup_${of}_some`, all, shown);
}

/** A service and where: `Amazon Kendra, Singapore (ap-southeast-1)`. */
export function placeText(service: string, region: string, code: string): string {
  return say("lookup_place", service, regionText({ short: region, code }));
}

/** A Region's short name with its code; `global`, and one of which no more is known, have no other name beside the first. */
export function regionText({ short, code }: { readonly short: string; readonly code: string }): string {
  return code === "global" || short === code ? short : say("lookup_region_code", short, code);
}

/** A state of the page with nothing to show: what it is, and what it means. */
export interface Said {
  readonly title: string;
  readonly text: string;
}

/** The page's sentences for when there is nothing to show. */
export function saidOf(state: "failed" | "row_failed" | "not_known" | "nothing" | "no_name" | "choose_service" | "choose_region" | "changes_none" | "changes_same" | "changes_filtered"): Said {
  return { title: say(`lookup_${state}_title`), text: say(`lookup_${state}_text`) };
}
