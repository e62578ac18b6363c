import { dateText } from "../../domain/words/date-text.ts";
import { say, sayCount } from "../../locale/say.ts";
import type { ListedView, TrackView } from "../../messages/history.ts";
import { Link } from "../link.tsx";
import { Glyph } from "../picture.tsx";
import { isText } from "./strings.ts";

/** The lists held, newest first, and what each said: all but the newest are old whatever their age. Those of another dataset are left out, saying so. */
export function Editions({ tracks }: { tracks: readonly TrackView[] | "loading" | "failed" | "other" }) {
  if (tracks === "loading") return null;
  if (typeof tracks === "string") return <p class="hint">{say(tracks === "other" ? "lookup_editions_other" : "lookup_editions_failed")}</p>;
  return (
    <>
      {tracks.map(({ boundary, lists }) => (
        <section key={boundary ?? ""} class="editions">
          <h4>{boundary === null ? say("lookup_editions") : say("lookup_editions_of", boundary)}</h4>
          <ul>
            {lists.map((list, index) => (
              <Edition key={list.asOf} list={list} old={list.old || index > 0} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Edition({ list: { asOf, source, said, grade, services }, old }: { list: ListedView; old: boolean }) {
  const glyph = said === "in-scope" && grade === "C" ? "reported" : said;
  return (
    <li>
      <Link href={source.url}>{dateText(asOf)}</Link>
      <Glyph name={glyph} old={old} size={16} />
      <span>{isText(glyph)}</span>
      <small>{sayCount("lookup_services", services)}</small>
    </li>
  );
}

/** The same in two lines for paper: `In the lists of ...`, `Not in the lists of ...`; several boundaries follow each other. */
export function editionLines(tracks: readonly TrackView[]): string[] {
  return tracks.flatMap(({ boundary, lists }) => {
    const dates = (wanted: readonly ListedView["said"][]): string => lists.filter(({ said }) => wanted.includes(said)).map(({ asOf }) => asOf).join(", ");
    const lines = [
      ["lookup_editions_in", dates(["in-scope"])],
      ["lookup_editions_limits", dates(["in-scope-with-exclusions"])],
      ["lookup_editions_review", dates(["in-assessment"])],
      ["lookup_editions_not", dates(["not-listed"])],
    ] as const;
    const said = lines.flatMap(([key, text]) => (text === "" ? [] : [say(key, text)]));
    return boundary === null || tracks.length === 1 ? said : [say("lookup_cell", boundary, said.join(" "))];
  });
}
