import { pass, refuse, type Step } from "./refusal.ts";

export type Fetch = typeof fetch;

export interface Download {
  readonly fetch: Fetch;
  /** Ends the request when the time for the whole check is over. */
  readonly signal: AbortSignal;
  /** How many bytes script may see, after any Content-Encoding is undone. */
  readonly most: number;
  /** What the browser believes; asked only when a request has failed, for a feed on this machine needs no network. */
  readonly online?: (() => boolean) | undefined;
}

/**
 * A plain GET that any static server understands and that needs no preflight: no header of ours, no credentials.
 * `no-cache` lets the browser ask with its own validators, so that an unchanged file costs the server a 304.
 */
const REQUEST = { cache: "no-cache", credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" } as const;

/**
 * Downloads a file. Refused: `offline`, `unreachable`, `redirect`, `http-error`, `web-page`, `too-big`, `cut-off`,
 * `too-slow`.
 * Never more than `most` bytes are held, however few came over the wire.
 */
export async function download(address: string, parts: Download): Promise<Step<Uint8Array<ArrayBuffer>>> {
  let response: Response;
  try {
    response = await parts.fetch(address, { ...REQUEST, signal: parts.signal });
  } catch (error) {
    if (parts.signal.aborted) return refuse("too-slow");
    if (parts.online?.() === false) return refuse("offline");
    return (await redirects(address, parts)) ? refuse("redirect") : refuse("unreachable", messageOf(error));
  }
  const wrong = headerProblem(response);
  if (wrong !== null) {
    await response.body?.cancel().catch(() => undefined);
    return wrong;
  }
  return readBody(response, parts);
}

function headerProblem(response: Response): ReturnType<typeof refuse> | null {
  if (response.status !== 200) return refuse("http-error", `HTTP ${response.status}`);
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get("content-type") ?? "") ? refuse("web-page") : null;
}

async function readBody(response: Response, { most, signal }: Download): Promise<Step<Uint8Array<ArrayBuffer>>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  try {
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      size += read.value.length;
      if (size > most) {
        await reader?.cancel().catch(() => undefined);
        return refuse("too-big", `more than ${most} bytes`);
      }
      chunks.push(read.value);
    }
  } catch (error) {
    return signal.aborted ? refuse("too-slow") : refuse("cut-off", messageOf(error));
  }
  const bytes = joined(chunks, size);
  return startsAsPage(bytes) ? refuse("web-page") : pass(bytes);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Servers send sign-in pages under any type. Neither JSON nor a JWS begins with `<`. */
function startsAsPage(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith("<");
}

/**
 * A browser tells script nothing about why a request failed. Whether a redirect was the reason is worth one more
 * request, because that is what sign-in portals do: with `manual` it is seen and not followed.
 */
async function redirects(address: string, { fetch, signal }: Download): Promise<boolean> {
  try {
    const response = await fetch(address, { ...REQUEST, redirect: "manual", signal });
    await response.body?.cancel();
    return response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400 && response.headers.has("location"));
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
