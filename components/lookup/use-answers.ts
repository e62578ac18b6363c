import { useLayoutEffect, useReducer, useState } from "preact/hooks";
import type { Loaded } from "../use-loaded.ts";
import { type Answers, openAnswers } from "./answers.ts";

/** The page's answers; the page is drawn again where they are others. */
export function useAnswers(): Answers {
  const [, redraw] = useReducer((count: number, _: void) => count + 1, 0);
  const [answers] = useState(() => openAnswers(redraw));
  return answers;
}

/** The answer to one question, which is asked while the view is first drawn: an effect would ask later. Nothing is asked for null. */
export function useAnswer<T>(answers: Answers, key: string | null, question: () => Promise<T>): Loaded<T> {
  useState(() => key !== null && answers.ask(key, question));
  useLayoutEffect(() => {
    if (key === null) return;
    answers.ask(key, question);
    return answers.hold(key);
  }, [key]);
  return key === null ? { state: "loading" } : answers.get<T>(key);
}
