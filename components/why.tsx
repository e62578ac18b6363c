import { inRegion } from "../domain/words/region-text.ts";
import { say } from "../locale/say.ts";
import type { AnswerView, NoteView } from "../domain/words/view.ts";
import { Link } from "./link.tsx";
import { Glyph } from "./picture.tsx";

/** Why an answer is what it is: the sentence, what narrows or contradicts it, the facts with their source, the other boundaries. */
export function Why({ view, region, about }: { view: AnswerView; region: string; about: string | null }) {
  const here = (text: string): string => inRegion(text, region);
  return (
    <>
      <h4>{here(view.heading)}</h4>
      <p>{here(view.sentence)}</p>
      {view.notes.map((note) => (
        <Note key={note.text} note={note} here={here} />
      ))}
      {view.facts.length > 0 && (
        <dl>
          {view.facts.map(({ label, text, href }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{href === undefined ? here(text) : <Link href={href}>{here(text)}</Link>}</dd>
            </div>
          ))}
        </dl>
      )}
      {about !== null && <p class="about">{about}</p>}
      {view.others !== null && (
        <>
          <h5>{here(view.others.title)}</h5>
          <ul class="others">
            {view.others.places.map((place) => (
              <li key={place.text}>
                <Glyph name={place.glyph} old={place.old} size={16} />
                {here(place.text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Note({ note, here }: { note: NoteView; here: (text: string) => string }) {
  return (
    <div class={`note note-${note.tone}`}>
      {note.glyph !== undefined && <Glyph name={note.glyph} old={note.old ?? false} size={16} />}
      <div>
        {note.title !== undefined && <h5>{here(note.title)}</h5>}
        <p>
          {here(note.text)} {note.href !== undefined && <Link href={note.href}>{say("popup_source")}</Link>}
        </p>
      </div>
    </div>
  );
}
