import { inRegion } from "../domain/words/region-text.ts";
import type { AnswerView, NoteView } from "../domain/words/view.ts";
import { Link } from "./link.tsx";
import { Glyph } from "./picture.tsx";
import { strings } from "./strings.ts";

/** Why an answer is what it is: the sentence, what narrows or contradicts it, the facts with their source, the other boundaries. */
export function Why({ view, region, about }: { view: AnswerView; region: string; about: string | null }) {
  const say = (text: string): string => inRegion(text, region);
  return (
    <>
      <h4>{say(view.heading)}</h4>
      <p>{say(view.sentence)}</p>
      {view.notes.map((note) => (
        <Note key={note.text} note={note} say={say} />
      ))}
      {view.facts.length > 0 && (
        <dl>
          {view.facts.map(({ label, text, href }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{href === undefined ? say(text) : <Link href={href}>{say(text)}</Link>}</dd>
            </div>
          ))}
        </dl>
      )}
      {about !== null && <p class="about">{about}</p>}
      {view.others !== null && (
        <>
          <h5>{say(view.others.title)}</h5>
          <ul class="others">
            {view.others.places.map((place) => (
              <li key={place.text}>
                <Glyph name={place.glyph} old={place.old} size={16} />
                {say(place.text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Note({ note, say }: { note: NoteView; say: (text: string) => string }) {
  return (
    <div class={`note note-${note.tone}`}>
      {note.glyph !== undefined && <Glyph name={note.glyph} old={note.old ?? false} size={16} />}
      <div>
        {note.title !== undefined && <h5>{say(note.title)}</h5>}
        <p>
          {say(note.text)} {note.href !== undefined && <Link href={note.href}>{strings.source}</Link>}
        </p>
      </div>
    </div>
  );
}
