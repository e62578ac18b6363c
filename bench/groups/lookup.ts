import { type Book, INSCOPE } from "../book.ts";
import { keystrokes, openPage } from "../extension-page.ts";
import type { Stage } from "../stage.ts";
import { markTime } from "../timeline.ts";

/** Where the table of every service stands. */
export const LOOKUP = "/lookup.html#region=ap-southeast-1";

/** The lookup page: from its address to the first results of what is typed at once; then its keystrokes. */
export async function measureLookup(stage: Stage, book: Book): Promise<void> {
  const browser = await stage.browser(stage.probed);
  for (let run = 0; run < stage.runs; run++) {
    const page = await openPage(browser, LOOKUP);
    book.write("lookup-open", INSCOPE, await markTime(page, "bench:usable"));
    if (run === stage.runs - 1) for (const time of await keystrokes(page)) book.write("lookup-key", INSCOPE, time);
    await page.close();
  }
}
