import { Mark } from "./picture.tsx";
import { strings } from "./strings.ts";

/** The top line: our mark and name, and which dataset answers. */
export function Head({ dataset }: { dataset: string }) {
  return (
    <header>
      <Mark variant="colour" size={20} />
      <h1>{strings.name}</h1>
      <p>{dataset}</p>
    </header>
  );
}
