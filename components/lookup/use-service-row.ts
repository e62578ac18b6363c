import type { Row } from "../../messages/row.ts";
import type { Answers } from "./answers.ts";
import type { LookupGateway } from "./gateway.ts";
import { useAnswer } from "./use-answers.ts";

/** A service's answers in words for these programs, in every Region; nothing is asked for null or for no program. */
export function useServiceRow(answers: Answers, gateway: LookupGateway, service: string | null, programs: readonly string[], partition: string): Row | "loading" | "failed" {
  const key = service === null || programs.length === 0 ? null : `row ${service} ${programs.join()} ${partition}`;
  const asked = useAnswer(answers, key, async () => {
    const reply = await gateway.row(service ?? "", partition, programs);
    if (reply.kind === "failed") throw new Error(reply.reason);
    return reply.row;
  });
  return asked.state === "here" ? asked.value : asked.state;
}
