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

/** Copies a build with a pseudo-locale in the place of English, beside it. The folder, from the project's root. */
export function pseudoBuild(build: string): string {
  if (!existsSync(`${ROOT}/${build}/manifest.json`)) throw new Error(`There is no build in ${build}. Run npm test, which makes it.`);
  const copy = `${build}-pseudo`;
  rmSync(`${ROOT}/${copy}`, { recursive: true, force: true });
  cpSync(`${ROOT}/${build}`, `${ROOT}/${copy}`, { recursive: true });
  const file = `${ROOT}/${copy}/_locales/en/messages.json`;
  const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
  for (const [key, entry] of Object.entries(messages)) if (!UNSPOKEN.test(key)) entry.message = pseudo(entry.message);
  writeFileSync(file, JSON.stringify(messages));
  return copy;
}
