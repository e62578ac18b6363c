import { useLoaded } from "../use-loaded.ts";
import { ChangesPage } from "./changes-page.tsx";
import type { LookupGateway } from "./gateway.ts";
import { matricesOf } from "./matrices.ts";
import { RecordPage } from "./record-page.tsx";
import { Renewed } from "./renewed.tsx";
import { Tables } from "./tables.tsx";
import { useAddress } from "./use-address.ts";
import { useAnswer, useAnswers } from "./use-answers.ts";
import { useBasis } from "./use-basis.ts";

/** The lookup page. Where what its answers rest on has changed, everything is asked anew; what a person did there stays. */
export function Lookup({ gateway }: { gateway: LookupGateway }) {
  const [address, change] = useAddress(gateway);
  const answers = useAnswers();
  const names = useAnswer(answers, "names", () => gateway.names());
  const home = useLoaded(() => gateway.home());
  const basis = names.state === "here" ? names.value.basis : null;
  useBasis(gateway, answers, basis);
  const shared = { gateway, address, change, answers, names, home, matrices: matricesOf(answers, gateway) };
  return (
    <>
      {address.view === "changes" ? <ChangesPage {...shared} /> : address.view === "record" ? <RecordPage {...shared} /> : <Tables {...shared} />}
      <Renewed basis={basis} />
    </>
  );
}
