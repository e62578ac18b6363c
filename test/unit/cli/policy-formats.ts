/**
 * A registry file's keys and values, read by its grammar, line by line; anything else is an error. `[-key]` deletes.
 */
export function parseRegistry(text: string): ReadonlyMap<string, Readonly<Record<string, string | number>>> {
  const [head, blank, ...lines] = text.split("\r\n");
  if (head !== "Windows Registry Editor Version 5.00" || blank !== "") throw new Error("This is no registry file.");
  if (lines.at(-1) !== "" || /[^\r]\n|\r[^\n]/.test(text)) throw new Error("Each line ends with CRLF.");
  const keys = new Map<string, Record<string, string | number>>();
  let open: Record<string, string | number> | undefined;
  for (const line of lines) {
    const [, minus, key] = /^\[(-?)(HKEY_LOCAL_MACHINE(?:\\[^\\[\]]+)+)\]$/.exec(line) ?? [];
    const [, name, value] = /^"((?:[^"\\]|\\["\\])+)"=(.+)$/.exec(line) ?? [];
    if (line === "") open = undefined;
    else if (key !== undefined && minus === "-") keys.delete(key);
    else if (key !== undefined) keys.set(key, (open = {}));
    else if (name !== undefined && value !== undefined && open !== undefined) open[name] = registryValue(value);
    else throw new Error(`This line is none of a registry file: ${line}`);
  }
  return keys;
}

function registryValue(text: string): string | number {
  const [, dword] = /^dword:([\da-f]{8})$/.exec(text) ?? [];
  if (dword !== undefined) return Number.parseInt(dword, 16);
  const [, bytes] = /^hex\(1\):([\da-f]{2}(?:,[\da-f]{2})*)$/.exec(text) ?? [];
  if (bytes !== undefined) {
    const string = Buffer.from(bytes.replaceAll(",", ""), "hex").toString("utf16le");
    if (!string.endsWith("\0")) throw new Error("A string ends with a zero.");
    return string.slice(0, -1);
  }
  const [, string] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(text) ?? [];
  if (string === undefined) throw new Error(`This is no registry value: ${text}`);
  return string.replace(/\\(["\\])/g, "$1");
}

/** A property list's value, read strictly: what is not exactly a well-formed list of known elements is an error. */
export function parsePlist(text: string): unknown {
  const prologue = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<!DOCTYPE plist PUBLIC "-\/\/Apple\/\/DTD PLIST 1\.0\/\/EN" "http:\/\/www\.apple\.com\/DTDs\/PropertyList-1\.0\.dtd">\n<plist version="1\.0">\n/;
  if (!prologue.test(text)) throw new Error("This is no property list.");
  let rest = text.replace(prologue, "");
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(`^\\s*(?:${pattern.source})`).exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    return found[1] ?? "";
  };
  const value = (): unknown => {
    if (take(/<true\/>/) !== undefined) return true;
    if (take(/<false\/>/) !== undefined) return false;
    const number = take(/<integer>(-?\d+)<\/integer>/);
    if (number !== undefined) return Number(number);
    const string = take(/<string>([^<]*)<\/string>/);
    if (string !== undefined) return xmlText(string);
    if (take(/<array>/) !== undefined) {
      const items: unknown[] = [];
      while (take(/<\/array>/) === undefined) items.push(value());
      return items;
    }
    if (take(/<dict>/) === undefined) throw new Error(`No value begins here: ${rest.slice(0, 80)}`);
    const entries: Record<string, unknown> = {};
    while (take(/<\/dict>/) === undefined) {
      const key = xmlText(take(/<key>([^<]+)<\/key>/) ?? "");
      if (key === "" || Object.hasOwn(entries, key)) throw new Error(`A key is missing or doubled here: ${rest.slice(0, 80)}`);
      entries[key] = value();
    }
    return entries;
  };
  const parsed = value();
  if (rest !== "\n</plist>\n") throw new Error(`Something is left: ${rest.slice(0, 80)}`);
  return parsed;
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

function xmlText(text: string): string {
  if (/[>]|&(?!(?:amp|lt|gt);)/.test(text)) throw new Error(`This text is not escaped: ${text}`);
  return text.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? "");
}
