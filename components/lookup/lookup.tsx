import { useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { useLoaded } from "../use-loaded.ts";
import { ChangesPage } from "./changes-page.tsx";
import type { LookupGateway } from "./gateway.ts";
import { useMatrices } from "./matrices.ts";
import { RecordPage } from "./record-page.tsx";
import { Tables } from "./tables.tsx";
import { useAddress } from "./use-address.ts";
import { useBasis } from "./use-basis.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

/** The lookup page. Where what its answers rest on has changed, everything is asked anew. */
export function Lookup({ gateway }: { gateway: LookupGateway }) {
  const [round, setRound] = useState(0);
  const keepFocus = useKeptFocus(round);
  const changed = (): void => {
    keepFocus();
    setRound(round + 1);
  };
  return (
    <>
      <View key={round} gateway={gateway} changed={changed} />
      <div class="spoken" role="status">
        {round > 0 && <span key={round}>{say("lookup_renewed")}</span>}
      </div>
    </>
  );
}

/** The view that the page's address names. */
function View({ gateway, changed }: { gateway: LookupGateway; changed: () => void }) {
  const [address, change] = useAddress(gateway);
  const names = useLoaded(() => gateway.names());
  const home = useLoaded(() => gateway.home());
  const matrices = useMatrices(gateway);
  const doubt = useBasis(gateway, names.state === "here" ? names.value.basis : null, changed);
  const shared = { gateway, address, change, names, home, matrices, doubt };
  if (address.view === "changes") return <ChangesPage {...shared} />;
  if (address.view === "record") return <RecordPage {...shared} />;
  return <Tables {...shared} />;
}
