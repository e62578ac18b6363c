import { useEffect, useState } from "preact/hooks";

/** False while a view is drawn for the first time; true once that is painted: for what nobody needs in the first frame. */
export function useAfterPaint(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => setLater(true), []);
  return later;
}
