import type { ComponentChildren } from "preact";
import { Mark } from "../picture.tsx";
import { VIEWS, type View } from "./address.ts";
import { strings } from "./strings.ts";

/** Our mark and name, the views as links, which dataset answers, and what can be done with what it says. */
export function Top({ view, hrefOf, dataset, children }: { view: View; hrefOf: (view: View) => string; dataset: string; children: ComponentChildren }) {
  return (
    <header class="top">
      <Mark variant="colour" size={24} />
      <p class="name">{strings.name}</p>
      <nav aria-label={strings.viewsLabel}>
        {VIEWS.map((each) => (
          <a key={each} href={hrefOf(each)} aria-current={each === view ? "page" : undefined}>
            {strings.views[each]}
          </a>
        ))}
      </nav>
      <p class="dataset">{dataset}</p>
      {children}
    </header>
  );
}
