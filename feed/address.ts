import { pass, refuse, type Step } from "./refusal.ts";

/**
 * A dataset's address in its one spelling. Refused (`bad-address`) unless it is https without credentials, which would
 * be sent or shown, and without a fragment, which never reaches a server.
 */
export function readAddress(text: string): Step<string> {
  const url = URL.parse(text);
  if (url === null || url.protocol !== "https:" || url.username !== "" || url.password !== "" || url.hash !== "") return refuse("bad-address");
  return pass(url.href);
}

/** Where the signature of a dataset lies: beside it, `.jws` after its path. A query stays where it is. */
export function signatureAddress(address: string): string {
  const url = new URL(address);
  url.pathname += ".jws";
  return url.href;
}
