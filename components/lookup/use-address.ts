import { useEffect, useState } from "preact/hooks";
import { type Address, readAddress, writeAddress } from "./address.ts";
import type { LookupGateway } from "./gateway.ts";

/** The page's state is its address: what changes is written there, and "back" brings it back. */
export function useAddress(gateway: LookupGateway): readonly [Address, (part: Partial<Address>, inPlace?: boolean) => void] {
  const [address, setAddress] = useState(() => readAddress(gateway.address()));
  useEffect(() => gateway.onMove(() => setAddress(readAddress(gateway.address()))), []);
  const change = (part: Partial<Address>, inPlace = false): void => {
    const next = { ...address, ...part };
    setAddress(next);
    gateway.go(writeAddress(next), !inPlace);
  };
  return [address, change];
}
