import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { say } from "../../locale/say.ts";
import { Icon } from "../picture.tsx";
import { organisation } from "./setting-text.ts";

/** Who manages what a card shows: all of it, a part, or nothing. */
export interface Managed {
  readonly by: string | null;
  readonly share: "all" | "some" | "none";
}

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly managed?: Managed;
  /** What stands right in the head. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One group of options with its heading; managed ones say by whom. */
export function Card({ title, intro, managed, action, children }: Props) {
  const id = useId();
  const share = managed?.share ?? "none";
  const text = share === "none" ? intro : say(share === "all" ? "options_managed_all" : "options_managed_some");
  return (
    <section class="card" aria-labelledby={id}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {share !== "none" && (
          <p class="managed">
            <Icon name="lock" size={12} />
            {say("options_managed_by", organisation(managed?.by ?? null))}
          </p>
        )}
        {action}
      </div>
      {text !== undefined && <p class="intro">{text}</p>}
      {children}
    </section>
  );
}
