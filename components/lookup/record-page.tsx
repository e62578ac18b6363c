import { useEffect, useMemo } from "preact/hooks";
import { say } from "../../locale/say.ts";
import type { NamesReply } from "../../messages/names.ts";
import type { Row } from "../../messages/row.ts";
import { answersIn } from "../answers-in.ts";
import { FallbackNote } from "../fallback-note.tsx";
import { Icon } from "../picture.tsx";
import { inOrder } from "../programs.ts";
import { Unknown } from "../unknown.tsx";
import { hrefTo } from "./address.ts";
import { fileName, recordEvidence } from "./evidence-of.ts";
import { ExportMenu } from "./export-menu.tsx";
import { FORMATS, type Format } from "./format.ts";
import { LookupHead } from "./lookup-head.tsx";
import type { Matrix } from "./matrices.ts";
import { type RecordPart, ServiceRecord } from "./record.tsx";
import { regionView } from "./region-view.ts";
import { RegionSelect } from "./region-select.tsx";
import { isOf } from "./same-dataset.ts";
import type { Shared } from "./shared.ts";
import { placeText, regionText, saidOf } from "./strings.ts";
import { SOME_REGION } from "./tables.tsx";
import { useHistory } from "./use-history.ts";
import { useServiceRow } from "./use-service-row.ts";
import { useTitle } from "./use-title.ts";
import { useWhole } from "./use-whole.ts";

/** One service's whole record for one Region, to be printed or saved. */
export function RecordPage({ gateway, address, change, answers, names, home, matrices }: Shared) {
  const known = names.state === "here" ? names.value : null;
  const service = known?.services.find(({ id }) => id === address.service) ?? null;
  const usual = home.state === "loading" ? null : ((home.state === "here" ? home.value : null) ?? SOME_REGION);
  const code = address.region ?? (service?.global === true ? "global" : usual);
  const region = known === null || code === null ? null : regionView(code, known.regions);
  const subject = useMemo(() => (service === null ? null : { service: service.id }), [service?.id]);
  const ids = useMemo(() => known?.programs.map(({ id }) => id) ?? [], [known]);
  const matrix = subject === null ? "loading" : matrices.get(subject);
  useEffect(() => (subject === null ? undefined : matrices.need(subject, ids)), [subject?.service, ids, typeof matrix === "object" && matrix]);
  const row = useServiceRow(answers, gateway, service === null ? null : service.id, ids, region?.partition ?? "aws");
  const tracks = useHistory(answers, gateway, service === null || region === null ? null : { service: service.id, region: region.code }, region?.partition ?? "aws", null, typeof matrix === "object" ? matrix.provenance : null);
  useWhole(answers, tracks === "other" || (typeof matrix === "object" && [known, row].some((other) => other !== null && typeof other === "object" && !isOf(matrix, other))), known?.basis ?? null);
  const again = { asking: answers.renewing, ask: answers.renew };

  const place = service === null || region === null ? "" : placeText(service.name, region.short, region.code);
  const where = region === null ? "" : regionText({ short: region.name, code: region.code });
  const title = place === "" ? say("lookup_record") : say("lookup_record_title", place);
  useTitle(title);

  const parts = known === null || region === null || typeof matrix !== "object" || matrix.failed.length > 0 ? null : partsOf(known, matrix, region.code, row);
  const save = (format: Format): string => {
    if (known === null || parts === null || service === null || region === null || typeof matrix !== "object") return "";
    const name = fileName(title, matrix.provenance.issued, format);
    const evidence = recordEvidence(title, service, region, parts, matrix, known, gateway.now());
    gateway.save(name, FORMATS[format].type, FORMATS[format].write(evidence));
    return name;
  };
  return (
    <div class="lookup recording">
      <LookupHead address={address} dataset={typeof matrix === "object" ? matrix : null} renewing={answers.renewing}>
        {parts !== null && parts.length > 0 && <ExportMenu save={save} />}
      </LookupHead>
      {typeof matrix === "object" && matrix.dataset.fallback && <FallbackNote />}
      {known !== null && region !== null && service !== null && (
        <div class="filters" role="search" aria-label={say("lookup_record")}>
          <RegionSelect label={say("lookup_region")} regions={service.global ? [regionView("global"), ...known.regions] : known.regions} value={region} picked={(picked) => change({ region: picked })} />
          <button type="button" class="button" disabled={parts === null || tracks === "loading" || row === "loading"} onClick={() => gateway.print()}>
            {say("lookup_record_print")}
          </button>
          <a class="text-button" href={hrefTo(address, { view: "service" })}>
            <Icon name="arrow" size={14} />
            {say("lookup_record_table")}
          </a>
        </div>
      )}
      <main class="page" aria-busy={answers.renewing}>{middle()}</main>
    </div>
  );

  function middle() {
    if (names.state === "failed") return <Unknown {...saidOf("failed")} again={again} />;
    if (known !== null && service === null) return <Unknown {...saidOf(address.service === null ? "choose_service" : "not_known")} />;
    if (matrix === "failed" || (typeof matrix === "object" && matrix.failed.length > 0)) return <Unknown {...saidOf("row_failed")} again={again} />;
    if (parts === null || service === null || region === null || typeof matrix !== "object" || row === "loading") return <p class="hint">{say("lookup_loading")}</p>;
    if (parts.length === 0) return <Unknown {...saidOf(region.code === "global" ? "choose_region" : "not_known")} />;
    return <ServiceRecord service={service} place={where} short={region.short} state={matrix.states[service.id]?.text ?? null} parts={parts} wordless={row === "failed"} tracks={tracks} again={again} dataset={matrix.provenance} now={gateway.now()} />;
  }
}

/** Every program's part; null while some of them are not there yet, none where the dataset does not know the Region. */
function partsOf(names: NamesReply, matrix: Matrix, region: string, row: Row | "loading" | "failed"): RecordPart[] | null {
  const at = matrix.rows.indexOf(region);
  if (at < 0) return [];
  if (!names.programs.every(({ id }) => matrix.columns.has(id))) return null;
  // Words of another dataset, which arrived in between, are none of this record's.
  const views = typeof row === "object" && isOf(matrix, row) ? answersIn(row, region).views : [];
  return inOrder(names.programs, [...new Set([...matrix.required, ...matrix.shown])]).flatMap((program) => {
    const cell = matrix.columns.get(program.id)?.cells[at];
    return cell === undefined ? [] : [{ program, cell, view: views.find((view) => view.program === program.id) ?? null }];
  });
}

