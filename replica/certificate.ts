import { X509Certificate, createHash } from "node:crypto";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** Base64 of the SHA-256 of the public key: the one key that a browser of ours is told to trust. */
  readonly spki: string;
}

/** Makes a certificate on the spot, for the time of one run. Nothing of it is written to disk. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: "commonName", value: "Replica of a console" }], { keyType: "ec", algorithm: "sha256" });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: "spki", format: "der" });
  return { key: made.private, cert: made.cert, spki: createHash("sha256").update(publicKey).digest("base64") };
}
