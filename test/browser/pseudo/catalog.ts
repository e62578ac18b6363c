import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED = "áƀćđéƒǵĥíĵķĺḿńóṕɋŕšťúṽŵẋýžÁɃĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŠŤÚṼŴẊÝŽ";

/** Said to our code, never to a person. */
const UNSPOKEN = /^extension_(language|own_regions)$/;

/** A message as no English one is: in brackets, each letter accented. `$1` stays what it is, and so does `{Region}`. */
export function pseudo(message: string): string {
  const letters = (text: string): string => Array.from(text, (letter) => (PLAIN.includes(letter) ? (ACCENTED[PLAIN.indexOf(letter)] ?? letter) : letter)).join("");
  return `⟦${message.split(/(\$[1-9$]|\{Region\})/).map((part, at) => (at % 2 === 0 ? letters(part) : part)).join("")}⟧`;
}

/** The build whose shadow root is open: nobody reads the texts of a closed one from outside. */
const BUILD = ".output/open-chrome-mv3";

/** Copies the build with a pseudo-locale in the place of English, for one test file. The folder, from the project's root. */
export function pseudoBuild(file: string): string {
  if (!existsSync(`${ROOT}/${BUILD}/manifest.json`)) throw new Error(`There is no build in ${BUILD}. Run npm test, which makes it.`);
  const copy = `${BUILD}-pseudo-${file}`;
  rmSync(`${ROOT}/${copy}`, { recursive: true, force: true });
  cpSync(`${ROOT}/${BUILD}`, `${ROOT}/${copy}`, { recursive: true });
  const catalog = `${ROOT}/${copy}/_locales/en/messages.json`;
  const messages = JSON.parse(readFileSync(catalog, "utf8")) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) if (!UNSPOKEN.test(key)) entry.message = pseudo(entry.message);
  writeFileSync(catalog, JSON.stringify(messages));
  return copy;
}
