import type { OptionsGateway } from "../../../components/options/gateway.ts";
import type { ProgramView } from "../../../messages/names.ts";
import type { SettingsReply } from "../../../messages/settings.ts";
import type { AttemptView, StatusReply } from "../../../messages/status.ts";
import { effective } from "../../../settings/effective.ts";
import type { KeySet } from "../../../settings/key-set.ts";
import { readPolicy } from "../../../settings/layer.ts";
import type { Layer } from "../../../settings/settings.ts";
import { changed } from "../../../settings/stored.ts";

/** Hand-made, no facts. */
const key = (kid: string): KeySet["keys"][number] => ({ kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", kid });
export const KEYS: KeySet = { keys: [key("2026-a"), key("2026-b")] };

const program = (id: string, short: string, groups: readonly string[] = []): ProgramView => ({ id, name: `${short}, in full`, short, about: null, groups });
const PROGRAMS = [program("fedramp", "FedRAMP"), program("hipaa", "HIPAA"), program("irap", "IRAP"), program("mtcs-l3", "MTCS L3"), program("pci-dss", "PCI DSS"), program("soc-1", "SOC 1", ["soc"]), program("soc-2", "SOC 2", ["soc"])];

export const NOW = new Date(2026, 10, 22, 12, 0);

export function attempt(hoursAgo: number, more: Partial<AttemptView> = {}): AttemptView {
  return { at: NOW.getTime() - hoursAgo * 3_600_000, outcome: "not-modified", code: "not-modified", sentence: "Not modified: example, sequence 42.", detail: null, ...more };
}

export function status(more: Partial<StatusReply> = {}): StatusReply {
  return {
    kind: "status",
    version: "1.0.0",
    provenance: { issuer: "Inscope", feed: "bundled", sequence: 7, issued: "2026-11-20", signature: "bundled" },
    expires: null,
    expired: false,
    feed: { from: "none", address: null, signed: false, refusal: null, waiting: false },
    checking: false,
    succeededAt: null,
    nextAt: null,
    history: [],
    storage: { kept: "stored", note: null, bytes: 1_120_000 },
    ...more,
  };
}

/** A background that keeps settings as the real one does, over a policy; made up, but with the real merge. */
export function background(policyValues: object = {}, more: Partial<OptionsGateway> = {}) {
  const { layer: policy, bad: problems } = readPolicy(policyValues);
  const held = { user: {} as Layer, kept: true, changes: [] as object[], tell: (): void => undefined, look: (): void => undefined };
  const reply = (): SettingsReply => ({ kind: "settings", ...effective(policy, held.user), problems, kept: held.kept });
  const gateway: OptionsGateway = {
    settings: async () => reply(),
    change: async (change) => {
      held.changes.push(change);
      held.user = changed(held.user, change, effective(policy, held.user).locked) as Layer;
      return reply();
    },
    reset: async () => {
      held.user = {};
      return reply();
    },
    status: async () => status(),
    refresh: async () => status(),
    programs: async () => PROGRAMS,
    now: () => NOW,
    version: "1.0.0",
    onChange: (changed) => {
      held.tell = changed;
      return () => undefined;
    },
    onLook: (looked) => {
      held.look = looked;
      return () => undefined;
    },
    ...more,
  };
  return { gateway, held };
}
