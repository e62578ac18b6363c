import { readSource } from "../../../../feed/source.ts";
import { ADDRESS, OUR_KEY } from "../small-feed.ts";
import type { Scenario } from "./scenario.ts";

const keys = { keys: [OUR_KEY.publicKey] };
const withKeys = (datasetKeys: unknown, allowUnsignedDataset = false) => () => readSource({ datasetUrl: ADDRESS, datasetKeys, allowUnsignedDataset });
const at = (datasetUrl: string) => () => readSource({ datasetUrl, datasetKeys: keys });

export const settingsScenarios: readonly Scenario[] = [
  ...["http://feeds.example/x.json", "file:///etc/feed.json", "feeds.example/x.json", "", "javascript:alert(1)", "data:application/json,{}"].map((address): Scenario => ({ name: `the address ${address || "(empty)"}`, code: "bad-address", run: at(address) })),
  { name: "an address with a password", code: "bad-address", run: at("https://me:secret@feeds.example/x.json") },
  { name: "an address with a fragment", code: "bad-address", run: at(`${ADDRESS}#x`) },
  { name: "no keys, and unsigned not allowed", code: "no-keys", run: () => readSource({ datasetUrl: ADDRESS }) },
  { name: "keys that are none, even where unsigned is allowed", code: "bad-keys", run: withKeys("soon", true) },
  { name: "an empty key set, even where unsigned is allowed", code: "bad-keys", run: withKeys({ keys: [] }, true) },
  { name: "a set with keys of other kinds only", code: "bad-keys", run: withKeys({ keys: [{ kty: "RSA", n: "x", e: "AQAB" }, { kty: "OKP", crv: "X25519", x: OUR_KEY.publicKey.x }] }) },
  { name: "a key for encryption", code: "bad-keys", run: withKeys({ keys: [{ ...OUR_KEY.publicKey, use: "enc" }] }) },
  { name: "a key cut short", code: "bad-keys", run: withKeys({ keys: [{ ...OUR_KEY.publicKey, x: "AAAA" }] }) },
  { name: "a private key among the public ones", code: "private-key", run: withKeys({ keys: [OUR_KEY.publicKey, OUR_KEY.privateKey] }) },
  { name: "a secret of another kind", code: "private-key", run: withKeys({ keys: [OUR_KEY.publicKey, { kty: "oct", k: "c2VjcmV0" }] }) },
];
