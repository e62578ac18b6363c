import type { ComponentChildren } from "preact";
import { say } from "../locale/say.ts";
import { Mark } from "./picture.tsx";

/** One link of the head: another view, or another page of ours. */
export interface Tab {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

/** The head of our pages of a whole tab: mark and name, tabs, a note (which dataset, which version), and what can be done. `label` names the tabs. */
export function PageHead({ label, tabs, note, children }: { label: string; tabs: readonly Tab[]; note: ComponentChildren; children?: ComponentChildren }) {
  return (
    <header class="top">
      <Mark variant="colour" size={24} />
      <p class="name">{say("extension_name")}</p>
      <nav aria-label={label}>
        {tabs.map(({ href, text, current }) => (
          <a key={href} href={href} aria-current={current ? "page" : undefined}>
            {text}
          </a>
        ))}
      </nav>
      <p class="head-note">{note}</p>
      {children}
    </header>
  );
}
