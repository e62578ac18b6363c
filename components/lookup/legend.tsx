import { Glyph } from "../picture.tsx";
import { strings } from "./strings.ts";

/** What the shapes mean; always there. `compared`: and the sign beside what differs. */
export function Legend({ compared }: { compared: boolean }) {
  return (
    <footer class="legend">
      <h2 class="spoken">{strings.legend}</h2>
      <ul>
        {strings.legendItems.map(([name, text]) => (
          <li key={name}>
            <Glyph name={name} old={false} size={16} />
            {text}
          </li>
        ))}
        <li>
          <Glyph name="in-scope" old size={16} />
          {strings.legendOld}
        </li>
        {compared && (
          <li>
            <b class="sign">≠</b>
            {strings.legendDiffers}
          </li>
        )}
      </ul>
    </footer>
  );
}
