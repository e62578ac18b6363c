import type { Gateway } from "../../../components/popup/gateway.ts";
import { NAMES, row, STATUS, view } from "./sample.ts";

const standing = async () => ({ status: STATUS, organization: null, ignored: [], now: new Date() });
const nothing = async (): Promise<void> => {};

/** What a popup asks: its tab shows Amazon Kendra in this Region, and every service has an answer. */
export const tabGateway = (region: string): Gateway => ({
  where: async () => ({ kind: "service", region, partition: "aws", route: { path: "kendra", service: "kendra" }, family: [], row: row("kendra", "Amazon Kendra") }),
  names: async () => NAMES,
  row: async (service, _, programs) => ({ kind: "row", row: row(service, service, programs?.map((id) => view(id, id))) }),
  recent: async () => [],
  remember: nothing,
  forget: nothing,
  copy: nothing,
  status: standing,
  refresh: standing,
  openOptions: nothing,
  openPage: nothing,
  onLook: () => () => undefined,
  hasAccess: async () => true,
  askAccess: async () => true,
});
