import { readFileSync } from "node:fs";
import type { Address } from "./address.ts";
import { services } from "./services.ts";

/** A link to a service's home, as the services menu has it. */
export interface Link {
  readonly id: string;
  readonly name: string;
  readonly caption: string;
  readonly href: string;
}

/** First path segments of the console that lead to some service. */
const slugs: readonly string[] = (JSON.parse(readFileSync(new URL("../data/routes.json", import.meta.url), "utf8")).routes as readonly { readonly path: string; readonly host?: string; readonly hash?: string; readonly service: string | null }[])
  .filter(({ path, host, hash, service }) => /^[a-z0-9-]+$/.test(path) && host === undefined && hash === undefined && service !== null)
  .map(({ path }) => path);

/** The replica's own services, then as many more as the address asks for, the same ones again where there are no others. */
export function homeLinks({ region, options }: Address): readonly Link[] {
  const query = region === null ? "" : `?region=${encodeURIComponent(region)}`;
  const more = Array.from({ length: options.links }, (_, index) => {
    const slug = slugs[index % slugs.length] ?? "";
    return { id: `${slug}-${index}`, name: slug, caption: `Caption of ${slug}`, href: `/${slug}/home${query}` };
  });
  return [...services.map(({ path, name, caption }) => ({ id: path, name, caption, href: `/${path}/home${query}` })), ...more];
}
