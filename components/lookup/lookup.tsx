import { useLoaded } from "../use-loaded.ts";
import { ChangesPage } from "./changes-page.tsx";
import type { LookupGateway } from "./gateway.ts";
import { useMatrices } from "./matrices.ts";
import { RecordPage } from "./record-page.tsx";
import { Tables } from "./tables.tsx";
import { useAddress } from "./use-address.ts";

/** The lookup page: the view that its address names. */
export function Lookup({ gateway }: { gateway: LookupGateway }) {
  const [address, change] = useAddress(gateway);
  const names = useLoaded(() => gateway.names());
  const home = useLoaded(() => gateway.home());
  const matrices = useMatrices(gateway);
  const shared = { gateway, address, change, names, home, matrices };
  if (address.view === "changes") return <ChangesPage {...shared} />;
  if (address.view === "record") return <RecordPage {...shared} />;
  return <Tables {...shared} />;
}
