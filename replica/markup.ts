/** Markup that is safe to put into a page as it is. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | Markup | readonly Markup[];

/** A template for HTML: what is put in is text, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, index) => (index === 0 ? "" : written(parts[index - 1] ?? "")) + string).join(""));
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part !== "string") return part.map((one) => one.text).join("");
  return part.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
