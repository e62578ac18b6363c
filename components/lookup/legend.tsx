import { say } from "../../locale/say.ts";
import { Glyph } from "../picture.tsx";
import { legendItems } from "./strings.ts";

/** What the shapes mean; always there. `compared`: and the sign beside what differs. */
export function Legend({ compared }: { compared: boolean }) {
  return (
    <footer class="legend">
      <h2 class="spoken">{say("lookup_legend")}</h2>
      <ul>
        {legendItems().map(([name, text]) => (
          <li key={name}>
            <Glyph name={name} old={false} size={16} />
            {text}
          </li>
        ))}
        <li>
          <Glyph name="in-scope" old size={16} />
          <span class="hatched">{say("lookup_legend_old")}</span>
          <span class="unhatched">{say("lookup_legend_clock")}</span>
        </li>
        {compared && (
          <li>
            <b class="sign">≠</b>
            {say("lookup_legend_differs")}
          </li>
        )}
      </ul>
    </footer>
  );
}
