import type { ComponentChildren } from "preact";

/** A link to a source. Its address comes from a dataset: only a web page is opened, and it is not told from where. */
export function Link({ href, children }: { href: string; children: ComponentChildren }) {
  if (!href.startsWith("https://")) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
