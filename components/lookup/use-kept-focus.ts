import { useLayoutEffect, useRef } from "preact/hooks";

/** Gives the focus and the caret back to the box that had them when the page is drawn anew for a new `round`. To be called before that. */
export function useKeptFocus(round: number): () => void {
  const keptRef = useRef<{ readonly id: string; readonly from: number | null; readonly to: number | null } | null>(null);
  useLayoutEffect(() => {
    const kept = keptRef.current;
    keptRef.current = null;
    const box = kept === null ? null : document.getElementById(kept.id);
    if (kept === null || !(box instanceof HTMLInputElement)) return;
    box.focus();
    box.setSelectionRange(kept.from, kept.to);
  }, [round]);
  return () => {
    const box = document.activeElement;
    keptRef.current = box instanceof HTMLInputElement && box.type === "text" && box.id !== "" ? { id: box.id, from: box.selectionStart, to: box.selectionEnd } : null;
  };
}
