import type { ComponentChildren } from "preact";

/** What stands in the middle where there is no answer to show: a picture, what is the matter, what to do. */
export function Notice({ picture, title, text, children }: { picture: ComponentChildren; title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="notice">
      {picture}
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
