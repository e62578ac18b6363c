import { useEffect, useState } from "preact/hooks";
import type { Answers } from "./answers.ts";

/**
 * Has everything asked anew where answers turn out to be of several datasets: once for each `basis` that the names came
 * with, which is another one where a dataset has arrived. True where they still are: to ask anew did not help.
 */
export function useWhole(answers: Answers, mixed: boolean, basis: string | null): boolean {
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    setAsked(mixed ? basis : null);
    if (mixed) answers.renew();
  }, [mixed, basis]);
  return mixed && !answers.renewing && basis !== null && asked === basis;
}
