import type { ComponentChildren } from "preact";
import { Icon } from "./picture.tsx";

/** What a person must know of the dataset that answers, before the answers. */
export function FeedNote({ tone, title, children }: { tone: "info" | "warning"; title: string; children: ComponentChildren }) {
  return (
    <div class={`feed feed-${tone}`}>
      <Icon name={tone} />
      <p>
        <b>{title}</b> {children}
      </p>
    </div>
  );
}
