import { useEffect } from "preact/hooks";
import type { Answers } from "./answers.ts";

/** Has everything asked anew, once, where answers turn out to be of several datasets. */
export function useWhole(answers: Answers, mixed: boolean): void {
  useEffect(() => {
    if (mixed) answers.renew();
  }, [mixed]);
}
