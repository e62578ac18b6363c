import { say } from "../../locale/say.ts";
import type { Standing } from "../coverage/meets.ts";

const STANDS = { "not-met": "words_required_not_met", check: "words_required_check", unknown: "words_required_unknown", meets: "words_required_met" } as const;

/** `in scope, required, met`: what is said of a required program. */
export const saidRequired = (text: string, stands: Standing): string => say(STANDS[stands], text);
