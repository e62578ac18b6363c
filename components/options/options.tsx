import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../../locale/say.ts";
import type { Key } from "../../settings/settings.ts";
import { PageHead, type Tab } from "../page-head.tsx";
import { Unknown } from "../unknown.tsx";
import { useLoaded } from "../use-loaded.ts";
import { useLook } from "../use-look.ts";
import { DatasetCard } from "./dataset-card.tsx";
import { ErrorText } from "./field.tsx";
import { Lacking } from "./lacking.tsx";
import type { OptionsGateway } from "./gateway.ts";
import { OverlayCard } from "./overlay-card.tsx";
import type { PartProps } from "./part.ts";
import { Problems } from "./problems.tsx";
import { ProgramsCard } from "./programs-card.tsx";
import { ResetCard } from "./reset-card.tsx";
import { RightsCard } from "./rights-card.tsx";
import { UpdatesCard } from "./updates-card.tsx";
import { useSettings } from "./use-settings.ts";
import { useStatus } from "./use-status.ts";

/** The options page: what the user may choose, what a policy says, and how the dataset is. Every change holds at once. */
export function Options({ gateway }: { gateway: OptionsGateway }) {
  const { reply: kept, trouble, again, change, reset } = useSettings(gateway);
  const feed = kept && JSON.stringify([kept.settings.datasetUrl, kept.settings.datasetKeys, kept.settings.allowUnsignedDataset]);
  const standing = useStatus(gateway, feed ?? "");
  const names = useLoaded(() => gateway.programs());
  useLook((looked) => gateway.onLook(looked), () => {
    standing.again.ask();
    if (trouble === "unread") again.ask();
    if (names.state === "failed") names.ask();
  });
  // Another dataset may have other programs.
  const dataset = standing.status && JSON.stringify(standing.status.provenance);
  const firstRef = useRef<string | null>(null);
  useEffect(() => {
    if (firstRef.current !== null && dataset !== firstRef.current) names.ask();
    firstRef.current = dataset;
  }, [dataset]);
  const [said, setSaid] = useState("");
  /** What was entered and not kept goes with a reset too. */
  const [resets, setResets] = useState(0);
  useLayoutEffect(() => {
    document.title = say("options_title");
  }, []);

  // The same words again are new words to a screen reader.
  const announce = (text: string): void => setSaid((before) => (before === text ? `${text}\u00a0` : text));
  const resetAll = async (): Promise<void> => {
    if (!(await reset())) return;
    setResets((count) => count + 1);
    announce(say("options_reset_done"));
  };
  const managed: PartProps["managed"] = (keys: readonly Key[]) => {
    const locked = keys.filter((key) => kept?.locked.includes(key));
    return { by: kept?.settings.organizationName ?? null, share: locked.length === 0 ? "none" : locked.length === keys.length ? "all" : "some" };
  };

  return (
    <>
      <PageHead label={say("options_pages")} tabs={tabs()} note={say("options_version", gateway.version)} />
      <main class="options">
        <h1>{say("options_heading")}</h1>
        {trouble === "unkept" && (
          <div role="alert">
            <ErrorText text={say("options_unkept")} />
          </div>
        )}
        {kept?.kept === false && (
          <div role="alert">
            <ErrorText text={say("options_unstored")} />
          </div>
        )}
        {kept !== null && trouble === "unread" && <Lacking text={say("options_old")} again={again} />}
        {kept !== null && names.state === "failed" && <Lacking text={say("options_names_failed")} again={names} />}
        {kept !== null && parts({ kept, programs: names.state === "here" ? names.value : [], change, announce, managed })}
        {kept === null && trouble === "unread" && <Unknown title={say("options_failed")} text={say("options_failed_text")} again={again} />}
      </main>
      <p class="spoken" role="status">
        {said}
      </p>
    </>
  );

  function parts(part: PartProps) {
    const now = gateway.now();
    return (
      <>
        <Problems kept={part.kept} />
        <div class="columns">
          <div class="column">
            <ProgramsCard key={`programs ${resets}`} {...part} />
            <OverlayCard {...part} />
            <RightsCard />
          </div>
          <div class="column">
            <DatasetCard key={`dataset ${resets}`} {...part} />
            <UpdatesCard standing={standing} now={now} announce={announce} />
            <ResetCard kept={part.kept} reset={() => void resetAll()} />
          </div>
        </div>
      </>
    );
  }
}

function tabs(): readonly Tab[] {
  return [
    { href: "options.html", text: say("options_heading"), current: true },
    { href: "lookup.html", text: say("options_lookup"), current: false },
  ];
}
