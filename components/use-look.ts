import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** Calls `looked` at each look at the page (on-look.ts), as it is then. */
export function useLook(onLook: (looked: () => void) => () => void, looked: () => void): void {
  const latestRef = useRef(looked);
  useLayoutEffect(() => {
    latestRef.current = looked;
  });
  useEffect(() => onLook(() => latestRef.current()), []);
}
