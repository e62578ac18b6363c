import { factsOf, type PageTags } from "./address.ts";
import type { PageFacts } from "./page.ts";

/** The same of an address that is still text (see `factsOf`); null also where it is none. Never throws, whatever the text. */
export function factsOfUrl(url: string, tags: PageTags = {}): PageFacts | null {
  try {
    return factsOf(new URL(url).href, tags);
  } catch {
    return null;
  }
}
