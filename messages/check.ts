import * as v from "valibot";
import { CHECKS, MOST_PROGRAMS, USER_KEYS } from "../settings/settings.ts";
import type { Change } from "../settings/stored.ts";
import type { Request } from "./request.ts";

const short = v.pipe(v.string(), v.maxLength(128));
const programs = v.exactOptional(v.pipe(v.array(short), v.maxLength(MOST_PROGRAMS)));
const PageFacts = v.strictObject({
  host: v.pipe(v.string(), v.maxLength(253)),
  path: v.pipe(v.string(), v.maxLength(512)),
  hash: short,
  queryRegion: v.nullable(short),
  metaRegion: v.nullable(short),
  metaService: v.nullable(short),
});
const PageRequest = v.strictObject({ type: v.literal("page"), page: PageFacts });
const PanelRequest = v.strictObject({ type: v.literal("panel"), page: PageFacts, program: short });
const NamesRequest = v.strictObject({ type: v.literal("names"), finds: v.exactOptional(v.literal(true)) });
const BasisRequest = v.strictObject({ type: v.literal("basis") });
const RowRequest = v.strictObject({ type: v.literal("row"), service: short, partition: v.exactOptional(short), programs });
const MatrixRequest = v.strictObject({ type: v.literal("matrix"), region: short, partition: v.exactOptional(short), programs });
const ServiceMatrixRequest = v.strictObject({ type: v.literal("service-matrix"), service: short, programs });
const HistoryRequest = v.strictObject({ type: v.literal("history"), service: short, region: short, partition: v.exactOptional(short), programs });
const PreferRequest = v.strictObject({ type: v.literal("prefer"), overlay: v.exactOptional(CHECKS.overlay), position: v.exactOptional(CHECKS.overlayPosition) });
const HideRequest = v.strictObject({ type: v.literal("hide"), hidden: v.boolean() });
const OpenRequest = v.strictObject({ type: v.literal("open"), page: v.picklist(["popup", "lookup", "options"]), service: v.exactOptional(short), region: v.exactOptional(short), program: v.exactOptional(short) });
const MarksRequest = v.strictObject({ type: v.literal("marks"), host: v.pipe(v.string(), v.maxLength(253)), links: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2048))), v.maxLength(500)), region: v.nullable(short) });
const StatusRequest = v.strictObject({ type: v.literal("status") });
const RefreshRequest = v.strictObject({ type: v.literal("refresh") });
const SettingsRequest = v.strictObject({ type: v.literal("settings") });
/** Each value as the settings themselves check it; null takes a choice back. */
const Change = v.strictObject(Object.fromEntries(USER_KEYS.map((key) => [key, v.exactOptional(v.nullable<v.GenericSchema>(CHECKS[key]))])));
const ChangeRequest = v.strictObject({ type: v.literal("change"), change: v.pipe(Change, v.transform((change) => change as Change)) });
const ChangesRequest = v.strictObject({ type: v.literal("changes") });
const ResetRequest = v.strictObject({ type: v.literal("reset") });

/** What a console page's content script may ask; it may have been taken over by the page. */
const FromContent = v.variant("type", [PageRequest, PanelRequest, PreferRequest, HideRequest, OpenRequest, MarksRequest]);
/** What our own pages may ask. */
const FromPages = v.variant("type", [PageRequest, PreferRequest, HideRequest, NamesRequest, BasisRequest, RowRequest, MatrixRequest, ServiceMatrixRequest, HistoryRequest, StatusRequest, RefreshRequest, SettingsRequest, ChangeRequest, ResetRequest, ChangesRequest]);

/** The parts of a message's sender that decide what it may ask. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: unknown;
}

/**
 * The request, if this sender may make it and it has the right form; else null, and the message is not answered.
 * `own` is the extension's id and the origin of its pages.
 */
export function checkRequest(message: unknown, sender: Sender, own: { readonly id: string; readonly origin: string }): Request | null {
  if (sender.id !== own.id) return null;
  const fromPage = isOwnPage(sender, own);
  if (!fromPage && (sender.tab === undefined || sender.frameId !== 0)) return null;
  const parsed = v.safeParse(fromPage ? FromPages : FromContent, message);
  return parsed.success ? parsed.output : null;
}

/** Whether it is a page of ours, popup or tab, and no content script. `origin` is that of our pages. */
export function isOwnPage(sender: Sender, { origin }: { readonly origin: string }): boolean {
  return sender.url?.startsWith(`${origin}/`) === true;
}
