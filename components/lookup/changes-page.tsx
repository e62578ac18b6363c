import { useMemo } from "preact/hooks";
import { foldedWords } from "../../domain/search/words.ts";
import { say, sayCount } from "../../locale/say.ts";
import type { Changes as ChangesView } from "../../messages/changes.ts";
import { FallbackNote } from "../fallback-note.tsx";
import { Unknown } from "../unknown.tsx";
import { type Address, hrefTo } from "./address.ts";
import { cardsOf, type ChangeLine, type Wanted } from "./change-rows.ts";
import { changesFile } from "./changes-evidence.ts";
import { Changes } from "./changes.tsx";
import { fileName } from "./evidence-of.ts";
import { ExportMenu } from "./export-menu.tsx";
import { FORMATS, type Format } from "./format.ts";
import { LookupHead } from "./lookup-head.tsx";
import { type NamesIndex, namesIndex } from "./names-index.ts";
import { isOf } from "./same-dataset.ts";
import type { Shared } from "./shared.ts";
import { saidOf } from "./strings.ts";
import { useAnswer } from "./use-answers.ts";
import { useTitle } from "./use-title.ts";
import { useWhole } from "./use-whole.ts";

/** What the active dataset changed, against the one before it in this copy. */
export function ChangesPage({ gateway, address, change, answers, names }: Shared) {
  const asked = useAnswer(answers, "changes", () => gateway.changes());
  const reply = asked.state === "here" ? asked.value : null;
  const known = names.state === "here" ? names.value : null;
  const changes = reply?.changes ?? null;
  useWhole(answers, reply !== null && known !== null && !isOf(reply, known), known?.basis ?? null);
  const index = useMemo(() => known && namesIndex(known), [known]);
  const cards = useMemo(() => (reply === null || known === null || index === null ? [] : cardsOf(reply, known, address.of, wantedOf(address, index))), [reply, known, index, address.of, address.kind, address.query]);
  const programs = useMemo(() => changes?.programs.map(({ program: id, name }) => ({ id, name })) ?? [], [changes]);
  const title = changes === null ? say("lookup_view_changes") : titleOf(changes);
  useTitle(title);

  const save = (format: Format): string => {
    if (changes === null) return "";
    const name = fileName(title, changes.after.issued, format);
    gateway.save(name, FORMATS[format].type, changesFile(format, title, cards, changes, address, gateway.now()));
    return name;
  };
  return (
    <div class="lookup">
      <LookupHead address={address} dataset={reply} renewing={answers.renewing}>
        {changes !== null && <ExportMenu save={save} />}
      </LookupHead>
      {reply?.dataset.fallback === true && <FallbackNote />}
      <main class="page" aria-busy={answers.renewing}>
        <h1 class="spoken">{title}</h1>
        {middle()}
      </main>
      <p class="spoken" role="status">
        {changes !== null && sayCount("lookup_changes_rows", cards.reduce((sum, { lines }) => sum + lines.length, 0))}
      </p>
    </div>
  );

  function middle() {
    if (asked.state === "failed" || names.state === "failed") return <Unknown {...saidOf("failed")} again={{ asking: answers.renewing, ask: answers.renew }} />;
    if (reply === null || known === null) return <p class="hint">{say("lookup_loading")}</p>;
    if (changes === null) return <Unknown {...saidOf("changes_none")} />;
    return (
      <Changes
        cards={cards}
        before={changes.before}
        after={changes.after}
        names={known}
        programs={programs}
        address={address}
        change={change}
        hrefOf={(service) => hrefTo(address, { view: "service", service, query: "" })}
      />
    );
  }
}

/** Services that are gone have no name but that of their line. */
function wantedOf({ kind, query }: Address, index: NamesIndex): Wanted {
  const typed = foldedWords(query);
  if (kind === null && typed.length === 0) return null;
  const { ids, close } = index.named(query);
  const named = ({ service, name }: ChangeLine): boolean => {
    const words = foldedWords(name);
    return (!close && service !== null && ids.has(service)) || typed.every((part) => words.some((word) => word.startsWith(part)));
  };
  return (line) => (kind === null || line.kind === kind) && named(line);
}

function titleOf({ before, after }: ChangesView): string {
  if (before.issuer === after.issuer && before.feed === after.feed) return say("lookup_changes_title", before.sequence, after.sequence);
  return say("lookup_changes_title_of", before.issuer, before.sequence, after.issuer, after.sequence);
}
